"""Rows of numbers in plain lists, and functions of them, for what stands in for PyTorch, Keras and NumPy."""
import math


def pairs(a, b):
    assert len(a) == len(b), f"{len(a)} and {len(b)}"
    return zip(a, b)


class Tensor:
    """A number's rows: a list of lists, or a list."""

    def __init__(self, data):
        self.data = data

    @property
    def shape(self):
        rows = self.data
        return (len(rows), len(rows[0])) if isinstance(rows[0], list) else (len(rows),)

    def map(self, f):
        if len(self.shape) == 1:
            return Tensor([f(value) for value in self.data])
        return Tensor([[f(value) for value in row] for row in self.data])

    def with_other(self, other, f):
        """Of the same shape, a row for all rows, or a number."""
        if not isinstance(other, Tensor):
            return self.map(lambda value: f(value, other))
        if self.shape == other.shape and len(self.shape) == 1:
            return Tensor([f(a, b) for a, b in pairs(self.data, other.data)])
        rows = other.data if len(other.shape) == 2 else [other.data] * len(self.data)
        return Tensor(
            [[f(a, b) for a, b in pairs(*two)] for two in pairs(self.data, rows)]
        )

    def __add__(self, other):
        return self.with_other(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self.with_other(other, lambda a, b: a - b)

    def __mul__(self, other):
        return self.with_other(other, lambda a, b: a * b)

    def __truediv__(self, other):
        return self.with_other(other, lambda a, b: a / b)

    def t(self):
        if len(self.shape) == 1:
            return self
        return Tensor([list(column) for column in zip(*self.data)])

    def reshape(self, shape):
        if len(shape) == 1:
            return self
        rows, columns = shape
        return Tensor([self.data[i * columns : (i + 1) * columns] for i in range(rows)])

    def copy_(self, other):
        assert self.shape == other.shape, f"{other.shape} into {self.shape}"
        self.data = other.data

    def float(self):
        return self

    def double(self):
        return self

    def tolist(self):
        return self.data


def affine(x, columns, bias):
    """`x W + b`, W by its columns."""
    rows = [[sum(a * w for a, w in pairs(row, column)) for column in columns] for row in x.data]
    return Tensor(rows) + bias


def standardized_rows(x, epsilon):
    """Each row by its own mean and variance."""

    def of_row(row):
        mean = sum(row) / len(row)
        variance = sum((value - mean) ** 2 for value in row) / len(row)
        return [(value - mean) / math.sqrt(variance + epsilon) for value in row]

    return Tensor([of_row(row) for row in x.data])


def softmax_rows(x):
    def of_row(row):
        powers = [math.exp(value - max(row)) for value in row]
        return [power / sum(powers) for power in powers]

    return Tensor([of_row(row) for row in x.data])


def tensor(data, dtype=None):
    if isinstance(data, Tensor):
        return data
    return Tensor([list(row) if isinstance(row, (list, tuple)) else row for row in data])


def sigmoid(x):
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))


SELU_ALPHA, SELU_SCALE = 1.6732632423543772848170429916717, 1.0507009873554804934193349852946

ACTIVATIONS = {
    "linear": lambda x: x,
    "tanh": math.tanh,
    "sigmoid": sigmoid,
    "relu": lambda x: max(0.0, x),
    "elu": lambda x: x if x > 0 else math.expm1(x),
    "selu": lambda x: SELU_SCALE * (x if x > 0 else SELU_ALPHA * math.expm1(x)),
    "gelu": lambda x: x * 0.5 * (1 + math.erf(x / math.sqrt(2))),
    "swish": lambda x: x * sigmoid(x),
    "softplus": lambda x: max(x, 0.0) + math.log1p(math.exp(-abs(x))),
    "softsign": lambda x: x / (1 + abs(x)),
}
