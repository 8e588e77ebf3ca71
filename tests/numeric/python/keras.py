"""As much of Keras 3 as an exported program asks for, by the formulas of its documentation: kernels `[inputs, units]`."""
import math
import sys
import types

import numpy as np
from rows import ACTIVATIONS, affine, softmax_rows, standardized_rows


class Value:
    """What a layer makes of other values; of no layer, the input."""

    def __init__(self, layer=None, inputs=()):
        self.layer = layer
        self.inputs = inputs

    def of(self, x):
        return self.layer.call(*[value.of(x) for value in self.inputs]) if self.layer else x

    def layers(self):
        before = [layer for value in self.inputs for layer in value.layers()]
        return [*before, self.layer] if self.layer else before


def Input(shape, name):
    return Value()


class Layer:
    def __init__(self, name=None):
        self.name = name

    def __call__(self, value):
        return Value(self, [value])


class Dense(Layer):
    def __init__(self, units, activation="linear", name=None):
        super().__init__(name)
        self.units = units
        self.activation = activation

    def set_weights(self, tensors):
        self.kernel, self.bias = tensors
        assert (self.kernel.shape[1], self.bias.shape) == (self.units, (self.units,))

    def call(self, x):
        return activate(affine(x, self.kernel.t().data, self.bias), self.activation)


class BatchNormalization(Layer):
    def __init__(self, momentum, epsilon, name):
        super().__init__(name)
        self.epsilon = epsilon

    def set_weights(self, tensors):
        self.gamma, self.beta, self.mean, self.variance = tensors

    def call(self, x):
        scale = self.variance.map(lambda variance: math.sqrt(variance + self.epsilon))
        return (x - self.mean) / scale * self.gamma + self.beta


class LayerNormalization(Layer):
    def __init__(self, epsilon, name):
        super().__init__(name)
        self.epsilon = epsilon

    def set_weights(self, tensors):
        self.gamma, self.beta = tensors

    def call(self, x):
        return standardized_rows(x, self.epsilon) * self.gamma + self.beta


class Activation(Layer):
    def __init__(self, activation):
        super().__init__()
        self.activation = activation

    def call(self, x):
        return activate(x, self.activation)


class LeakyReLU(Layer):
    def __init__(self, negative_slope):
        super().__init__()
        self.slope = negative_slope

    def call(self, x):
        return x.map(lambda value: value if value >= 0 else self.slope * value)


class Dropout(Layer):
    def __init__(self, rate):
        super().__init__()

    def call(self, x):
        return x


class Add(Layer):
    def __call__(self, inputs):
        return Value(self, inputs)

    def call(self, a, b):
        return a + b


def activate(x, identifier):
    return softmax_rows(x) if identifier == "softmax" else x.map(ACTIVATIONS[identifier])


class Model:
    def __init__(self, inputs, outputs):
        self.outputs = outputs

    def get_layer(self, name):
        return next(layer for layer in self.outputs.layers() if layer.name == name)

    def predict(self, x, verbose):
        return np.Array(self.outputs.of(x).data)


def Sequential(parts):
    value, *rest = parts
    for layer in rest:
        value = layer(value)
    return Model(parts[0], value)


layers = types.ModuleType("keras.layers")
for kind in (Layer, Dense, BatchNormalization, LayerNormalization, Activation, LeakyReLU, Dropout, Add):
    setattr(layers, kind.__name__, kind)
sys.modules["keras.layers"] = layers

ops = types.SimpleNamespace(sin=lambda x: x.map(math.sin))
saving = types.SimpleNamespace(register_keras_serializable=lambda: lambda kind: kind)
