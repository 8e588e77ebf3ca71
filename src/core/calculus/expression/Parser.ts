import { build } from "./build";
import type { Expression } from "./Expression";
import { type FunctionName, FUNCTIONS } from "./functions/functions";
import type { Token } from "./tokenize";
import type { TokenReader } from "./TokenReader";

const OPERAND = 'a number, a variable, a function or "("';

/**
 * Recursive descent, a method a rule: `sum = term (("+" | "-") term)*`, `term = "-" term | product`,
 * `product = power (("*" | "/") signed | power)*`, `signed = "-" signed | power`, `power = atom ("^" signed | "²" | "³")?`,
 * `atom = number | variable | constant | function "(" sum ("," sum)* ")" | "(" sum ")"`.
 */
export class Parser {
  readonly #tokens: TokenReader;

  constructor(tokens: TokenReader) {
    this.#tokens = tokens;
  }

  /** The tree of all tokens; throws a Refusal at the first that does not fit. */
  read(): Expression {
    const tree = this.#sum();
    if (this.#tokens.token.kind !== "end") this.#tokens.refuse("an operator or the end");
    return tree;
  }

  #sum(): Expression {
    let left = this.#term();
    for (;;) {
      if (this.#tokens.accept("+")) left = build.sum(left, this.#term());
      else if (this.#tokens.accept("-")) left = build.difference(left, this.#term());
      else return left;
    }
  }

  #term(): Expression {
    if (!this.#tokens.accept("-")) return this.#product();
    return build.negate(this.#tokens.nested(() => this.#term()));
  }

  #product(): Expression {
    let left = this.#power();
    for (;;) {
      if (this.#tokens.accept("*")) left = build.product(left, this.#signed());
      else if (this.#tokens.accept("/")) left = build.quotient(left, this.#signed());
      else if (this.#isFactorNext()) left = build.product(left, this.#power());
      else return left;
    }
  }

  #signed(): Expression {
    if (!this.#tokens.accept("-")) return this.#power();
    return build.negate(this.#tokens.nested(() => this.#signed()));
  }

  #power(): Expression {
    const base = this.#atom();
    if (this.#tokens.accept("\u00b2")) return build.power(base, build.number(2));
    if (this.#tokens.accept("\u00b3")) return build.power(base, build.number(3));
    if (!this.#tokens.accept("^")) return base;
    return build.power(
      base,
      this.#tokens.nested(() => this.#signed()),
    );
  }

  #atom(): Expression {
    if (this.#tokens.accept("(")) return this.#closed(this.#tokens.nested(() => this.#sum()));
    const { token } = this.#tokens;
    if (token.kind !== "number" && token.kind !== "name") return this.#tokens.refuse(OPERAND);
    this.#tokens.skip();
    if (token.kind === "number") return build.number(token.value);
    const { meaning } = token;
    if (meaning.kind === "function") return this.#call(meaning.name);
    return meaning.kind === "variable"
      ? build.variable(meaning.name)
      : build.constant(meaning.name);
  }

  #call(name: FunctionName | "pow"): Expression {
    if (!this.#tokens.accept("(")) this.#tokens.refuse('"("');
    const args = [this.#tokens.nested(() => this.#sum())];
    while (args.length < (name === "pow" ? 2 : FUNCTIONS[name].numArguments)) {
      const expected = 'an operator or "," and a second argument';
      if (!this.#tokens.accept(",")) this.#tokens.refuse(expected);
      args.push(this.#tokens.nested(() => this.#sum()));
    }
    const [first, second] = args;
    return this.#closed(name === "pow" ? build.power(first, second) : build.call(name, ...args));
  }

  #closed(inside: Expression): Expression {
    if (!this.#tokens.accept(")")) this.#tokens.refuse('an operator or ")"');
    return inside;
  }

  /** Whether the next token starts a factor without a sign before it. Two variables apart, `x x`, look like a forgotten operator. */
  #isFactorNext(): boolean {
    const { token, previous } = this.#tokens;
    if (token.kind === "symbol") return token.symbol === "(";
    if (token.kind !== "name") return false;
    const areVariables = isVariable(token) && previous !== undefined && isVariable(previous);
    return !(areVariables && previous.position + previous.text.length < token.position);
  }
}

function isVariable(token: Token): boolean {
  return token.kind === "name" && token.meaning.kind === "variable";
}
