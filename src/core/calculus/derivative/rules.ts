/** How a rule of differentiation is called and stated; `'` is the derivative in the variable. */
export interface Rule {
  readonly name: string;
  /** One line of plain text. */
  readonly formula: string;
}

/** The rules that the steps of a derivative name. */
export const RULES = {
  constant: { name: "Constant rule", formula: "c' = 0" },
  variable: { name: "Identity", formula: "x' = 1" },
  sum: { name: "Sum rule", formula: "(u + v)' = u' + v'" },
  constantMultiple: { name: "Constant multiple rule", formula: "(c u)' = c u'" },
  power: { name: "Power rule", formula: "(x^n)' = n x^(n-1)" },
  exponential: { name: "Exponential rule", formula: "(a^x)' = ln(a) a^x, (e^x)' = e^x" },
  generalPower: { name: "Power of a function", formula: "(u^v)' = u^v (v ln(u))'" },
  product: { name: "Product rule", formula: "(u v)' = u' v + u v'" },
  quotient: { name: "Quotient rule", formula: "(u / v)' = (u' v - u v') / v^2" },
  chain: { name: "Chain rule", formula: "f(u)' = f'(u) u'" },
  function: { name: "Known derivative", formula: "sin' = cos, exp' = exp, ln' = 1/x, ..." },
  simplify: { name: "Simplify", formula: "the same function, shorter" },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;
