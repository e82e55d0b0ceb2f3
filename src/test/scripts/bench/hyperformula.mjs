// Calculates a mix with HyperFormula and prints a line per measurement, as EngineRun does.
// Arguments: the folder HyperFormula is installed in, and the JSON file MixJson wrote.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const { HyperFormula } = createRequire(join(resolve(process.argv[2]), 'x.js'))('hyperformula');
const plan = JSON.parse(readFileSync(process.argv[3], 'utf8'));
const MOST_MILLIS = 15_000;

console.log('name\tHyperFormula ' + HyperFormula.version);

const options = {
  licenseKey: 'gpl-v3',
  useColumnIndex: true,
  maxRows: 1_000_000,
};
// It knows TRUE and FALSE as functions only; its manual advises these names.
const names = [
  { name: 'TRUE', expression: '=TRUE()' },
  { name: 'FALSE', expression: '=FALSE()' },
];

// Building and evaluating come in one call, so the evaluation inside is timed.
const tiny = HyperFormula.buildFromArray([[1]], options);
const evaluator = Object.getPrototypeOf(tiny.evaluator);
const run = evaluator.run;
let evaluating = 0;
evaluator.run = function () {
  const start = performance.now();
  run.call(this);
  evaluating = performance.now() - start;
};

function times(step, rounds, work) {
  let spent = 0;
  for (let i = 0; i < rounds; i++) {
    if (spent > MOST_MILLIS && i < rounds - 1) {
      continue;
    }
    const millis = work(i);
    spent += millis;
    console.log(`time\t${step}\t${millis}`);
  }
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function shown(value) {
  return typeof value === 'object' && value !== null ? value.value : (value ?? '');
}

function values(stage) {
  for (const column of plan.formulaColumns) {
    let sum = 0;
    for (let row = 0; row < plan.rows; row++) {
      const value = hf.getCellValue({ sheet: 0, row, col: column });
      sum += typeof value === 'number' ? value : 0;
    }
    console.log(`sum\t${stage}\t${column}\t${sum}`);
    for (const row of plan.sampled) {
      const value = shown(hf.getCellValue({ sheet: 0, row, col: column }));
      const kind = typeof value === 'number' ? 'number' : 'text';
      console.log(`${kind}\t${stage}\t${column}:${row}\t${value}`);
    }
  }
}

let hf;
times('graph', plan.builds, () => {
  hf?.destroy();
  const all = timed(() => {
    hf = HyperFormula.buildFromArray(plan.cells, options, names);
  });
  return all - evaluating;
});
times('all', plan.runs, () => timed(() => hf.evaluator.run()));
values('all');

function edit(step, rounds) {
  times(step, rounds.length, (i) =>
    timed(() =>
      hf.batch(() => {
        for (const { row, column, value } of rounds[i]) {
          hf.setCellContents({ sheet: 0, row, col: column }, value);
        }
      })
    )
  );
}

edit('first', plan.first);
edit('later', plan.later);
edit('three', plan.three);
values('edits');
edit('wide', plan.wide);
values('wide');
