"""As much of NumPy as an exported program asks for."""
import struct

from rows import Tensor, tensor


class Array(Tensor):
    """As a tensor, with lists as other operands."""

    def astype(self, _dtype):
        return self

    def with_other(self, other, f):
        other = tensor(other) if isinstance(other, list) else other
        return Array(super().with_other(other, f).data)

    def reshape(self, shape):
        return Array(super().reshape(shape).data)


def array(data, dtype=None):
    return Array(tensor(data).data)


def frombuffer(data, dtype):
    assert dtype == "<f4"
    return Array(list(struct.unpack(f"<{len(data) // 4}f", data)))
