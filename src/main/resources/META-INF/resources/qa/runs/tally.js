/** What was played so far, by model; repeats of a case count once, with their mean. */
export class Tally {
  #plays = new Map();

  add(play) {
    this.#plays.set(`${play.caseId} ${play.model} ${play.repeat}`, play);
  }

  get size() {
    return this.#plays.size;
  }

  get plays() {
    return [...this.#plays.values()];
  }

  /** Plays that did not come out as they should, the latest first. */
  get failed() {
    return this.plays.filter((play) => !play.solved).reverse();
  }

  /** `{model, plays, solved, mean}` in the order of the models; the mean is null while nothing is scored. */
  byModel(models) {
    return models.map((model) => ({ model, ...sums(this.plays.filter((play) => play.model === model)) }));
  }

  /** The same by feature and model. */
  byFeature(models) {
    const features = [...new Set(this.plays.map((play) => play.feature))].sort();
    return features.map((feature) => ({
      feature,
      models: models.map((model) => ({ model, ...sums(this.plays.filter((play) => play.model === model && play.feature === feature)) })),
    }));
  }
}

function sums(plays) {
  const means = [...byCase(plays.filter((play) => play.score !== null)).values()].map((repeats) => mean(repeats.map((play) => play.score)));
  return { plays: plays.length, solved: plays.filter((play) => play.solved).length, mean: means.length === 0 ? null : mean(means) };
}

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function byCase(plays) {
  const groups = new Map();
  for (const play of plays) groups.set(play.caseId, [...(groups.get(play.caseId) ?? []), play]);
  return groups;
}
