"""As much of PyTorch as an exported program asks for, in plain lists, by the formulas of PyTorch's documentation.

It stands in where PyTorch is not installed, so that the program itself is run: its order of layers, its weights
`[units, inputs]`, what it does to inputs and outputs.
"""
import math
import sys
import types

from rows import ACTIVATIONS, Tensor, affine, softmax_rows, standardized_rows, tensor

float32 = "float32"
float64 = "float64"


def as_tensor(data):
    return tensor(data)


class no_grad:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False


def sin(x):
    return x.map(math.sin)


def softmax(x, dim):
    assert dim == 1
    return softmax_rows(x)


class Module:
    training = True

    def __call__(self, x):
        return self.forward(x)

    def eval(self):
        for _, module in self.named_modules():
            module.training = False
        return self

    def named_modules(self, prefix=""):
        yield prefix, self
        for name, module in getattr(self, "parts", {}).items():
            yield from module.named_modules(f"{prefix}.{name}" if prefix else name)


class Sequential(Module):
    def __init__(self, parts):
        self.parts = parts

    def forward(self, x):
        for module in self.parts.values():
            x = module(x)
        return x


def zeros(*shape):
    return Tensor([[0.0] * shape[1] for _ in range(shape[0])] if len(shape) == 2 else [0.0] * shape[0])


class Linear(Module):
    """`y = x W^T + b`, W `[out_features, in_features]`."""

    def __init__(self, in_features, out_features):
        self.weight = zeros(out_features, in_features)
        self.bias = zeros(out_features)

    def forward(self, x):
        return affine(x, self.weight.data, self.bias)


class BatchNorm1d(Module):
    """`(x - mean) / sqrt(variance + eps) * weight + bias`, in evaluation by the running averages."""

    def __init__(self, features, eps, momentum):
        self.eps = eps
        self.weight, self.bias = zeros(features), zeros(features)
        self.running_mean, self.running_var = zeros(features), zeros(features)

    def forward(self, x):
        assert not self.training
        scale = self.running_var.map(lambda variance: math.sqrt(variance + self.eps))
        return (x - self.running_mean) / scale * self.weight + self.bias


class LayerNorm(Module):
    """The same by the mean and variance of each row."""

    def __init__(self, features, eps):
        self.eps = eps
        self.weight, self.bias = zeros(features), zeros(features)

    def forward(self, x):
        return standardized_rows(x, self.eps) * self.weight + self.bias


class Dropout(Module):
    def __init__(self, rate):
        self.rate = rate

    def forward(self, x):
        assert not self.training
        return x


def activation(f):
    """A module that does `f(x, *settings)` to each number."""

    class Activation(Module):
        def __init__(self, *settings):
            self.settings = settings

        def forward(self, x):
            return x.map(lambda value: f(value, *self.settings))

    return Activation


nn = types.ModuleType("torch.nn")
nn.Module, nn.Sequential, nn.Linear = Module, Sequential, Linear
nn.BatchNorm1d, nn.LayerNorm, nn.Dropout = BatchNorm1d, LayerNorm, Dropout
for name, identifier in {
    **{"Identity": "linear", "Tanh": "tanh", "Sigmoid": "sigmoid", "ReLU": "relu", "ELU": "elu"},
    **{"SELU": "selu", "GELU": "gelu", "SiLU": "swish"},
    **{"Softplus": "softplus", "Softsign": "softsign"},
}.items():
    setattr(nn, name, activation(ACTIVATIONS[identifier]))
nn.LeakyReLU = activation(lambda x, slope: x if x >= 0 else slope * x)
sys.modules["torch.nn"] = nn
