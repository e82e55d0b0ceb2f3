const EXAMPLES = 4;

/** What can be asked, for a user who does not know yet; without a chat model only what the built-in one can do. */
export function exampleQuestions(features, models, sample) {
  return (aboutSample(sample, models) ?? features.map(({ example }) => example)).slice(0, EXAMPLES);
}

function aboutSample(sample, models) {
  if (!sample) return null;
  return models.some(({ builtin }) => !builtin) ? [...sample.questions, ...sample.chatQuestions] : sample.questions;
}
