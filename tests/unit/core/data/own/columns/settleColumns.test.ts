import { describe, expect, it } from "vitest";
import { makeText, readText, sentences } from "../readText";

const NUM_ROWS = 20;

/** Name and kind of the label that is chosen, and the task. */
function label(header: string, line: (row: number) => string) {
  const { columns, target, task, tasks } = readText(makeText(header, NUM_ROWS, line));
  return { name: columns[target].name, task, tasks };
}

describe("the label", () => {
  it("is the last column of 2 to 20 texts", () => {
    expect(label("a,kind,b,y", (row) => `${row},${"uv"[row % 2]},${row},${row}`).name).toBe("kind");
    expect(label("kind,sort,b", (row) => `u${row % 3},${"uv"[row % 2]},${row}`).name).toBe("sort");
  });

  it("is no column of texts that are all different or all the same", () => {
    const text = makeText("name,place,y,b", 30, (row) => `name ${row},here,${row},${row}`);
    const { columns, target } = readText(text);
    expect(columns[target].name).toBe("y");
  });

  it.each(["label", "Class", "TARGET", "y", "species", "outcome"])(
    "is the column called %s where no column holds texts",
    (name) => {
      expect(label(`a,${name},b`, (row) => `${row},${row / 3},${row / 7}`).name).toBe(name);
    },
  );

  it("is else the last column that holds anything", () => {
    expect(label("a,b,c,", (row) => `${row},${row / 3},${row / 7},`).name).toBe("c");
  });

  it("is the user's choice", () => {
    const text = makeText("a,b,kind", NUM_ROWS, (row) => `${row / 3},${row / 7},${"uv"[row % 2]}`);
    const { table, target } = readText(text, { target: 0 });
    expect(target).toBe(0);
    expect(table).toMatchObject({ target: "a", task: "real", columns: ["b"] });
  });
});

describe("the task", () => {
  it("is classes for texts", () => {
    const found = label("a,kind", (row) => `${row / 3},${"uv"[row % 2]}`);
    expect(found).toMatchObject({ task: "classes", tasks: ["classes"] });
  });

  it("is classes for few integers, and may be real", () => {
    const found = label("a,digit", (row) => `${row / 3},${row % 10}`);
    expect(found).toMatchObject({ task: "classes", tasks: ["classes", "real"] });
  });

  it("is real for integers of which most come once, and may be classes", () => {
    const found = label("a,age", (row) => `${row / 3},${row}`);
    expect(found).toMatchObject({ task: "real", tasks: ["classes", "real"] });
  });

  it("is real for fractions, and only real where more than 64 differ", () => {
    expect(label("a,b", (row) => `${row / 3},${(row % 2) / 2}`).task).toBe("real");
    const { task, tasks } = readText(makeText("a,b", 65, (row) => `${row / 3},${row}`));
    expect({ task, tasks }).toEqual({ task: "real", tasks: ["real"] });
  });

  it("is the user's choice", () => {
    const text = makeText("a,digit", NUM_ROWS, (row) => `${row / 3},${10 - (row % 10)}`);
    expect(readText(text, { task: "real" }).table?.classNames).toEqual([]);
    const { table } = readText(text);
    expect(table?.classNames).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    expect([...(table?.targets.subarray(0, 3) ?? [])]).toEqual([9, 8, 7]);
  });
});

describe("the roles", () => {
  const text = makeText(
    "id,width,sex,name,empty,same,kind",
    30,
    (row) => `${row + 1},${row / 3},${"fm"[row % 2]},n${row},NA,5,${"uvw"[row % 3]}`,
  );

  it("make features of numbers, and leave out texts, empty columns, row numbers and constants", () => {
    const { columns, table, notes } = readText(text);
    expect(columns.map(({ role }) => role)).toEqual([
      "leftOut",
      "feature",
      "leftOut",
      "leftOut",
      "leftOut",
      "leftOut",
      "target",
    ]);
    expect(table?.columns).toEqual(["width"]);
    expect(sentences(notes)).toEqual([
      'column "empty" holds no values and is left out',
      'column "id" numbers the rows and is left out',
      'column "same" holds the same number in every row, which tells a network nothing, and is left out',
      'column "sex" holds texts and is left out; each of its values can become a feature of 0 and 1',
      'column "name" holds texts and is left out',
    ]);
  });

  it("turn the values of a column into features of 0 and 1 where asked", () => {
    const { table } = readText(text, { roles: { 0: "feature", 2: "oneHot", 5: "leftOut" } });
    expect(table?.columns).toEqual(["id", "width", "sex=f", "sex=m"]);
    expect([...(table?.values.subarray(4, 8) ?? [])]).toEqual([2, 1 / 3, 0, 1]);
  });

  it("refuse features of 0 and 1 for a column of too many values", () => {
    expect(sentences(readText(text, { roles: { 3: "oneHot" } }).problems)).toEqual([
      'column "name" must have 2 to 20 different values to become features of 0 and 1, got 30',
    ]);
  });

  it("keep a column that numbers the rows where it is the only feature", () => {
    const { table } = readText(makeText("x,y", 20, (row) => `${row},${row / 3}`));
    expect(table?.columns).toEqual(["x"]);
  });

  it("keep a column of one number where it is the only feature, and say so", () => {
    const { table, notes } = readText(makeText("x,y", 20, (row) => `5,${row / 3}`));
    expect(table?.columns).toEqual(["x"]);
    expect(sentences(notes)).toEqual([
      'column "x" holds the same number in every row, which tells a network nothing',
    ]);
  });

  it("say why numbers that no float32 holds are texts", () => {
    const { notes } = readText(
      makeText("a,big,y", 20, (row) => `${row / 3},${row + 1}e300,${row / 7}`),
    );
    expect(sentences(notes)[0]).toBe(
      'column "big" holds numbers beyond 3.4e38 in size, which a network cannot see and which count as texts',
    );
  });

  it("must leave a feature", () => {
    const names = makeText("name,kind", 20, (row) => `n${row},${"uv"[row % 2]}`);
    expect(sentences(readText(names).problems)).toEqual([
      "data.csv must have a column of numbers besides the label",
    ]);
  });

  it("name several columns in one note", () => {
    const header = [..."abcdefg"].join() + ",kind";
    const same = makeText(header, 20, (row) => `${"1,".repeat(7)}${"uv"[row % 2]}`);
    expect(sentences(readText(same).notes)).toEqual([
      'columns "a", "b", "c", "d", "e" and 2 more hold the same number in every row, which tells a network nothing',
    ]);
  });
});
