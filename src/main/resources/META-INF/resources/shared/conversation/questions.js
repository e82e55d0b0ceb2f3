import { term } from '/shared/i18n.js';

const EXAMPLES = 4;

/** What can be asked, for a user who does not know yet; without a chat model only what the built-in one can do. */
export function exampleQuestions(features, models, sample) {
  return (aboutSample(sample, models) ?? features.map(exampleOf)).slice(0, EXAMPLES);
}

/** A feature's example in the user's language, else as the service has it. */
function exampleOf({ id, example }) {
  const question = term('example', id);
  return question === id ? example : question;
}

function aboutSample(sample, models) {
  if (!sample) return null;
  return models.some(({ builtin }) => !builtin) ? [...sample.questions, ...sample.chatQuestions] : sample.questions;
}
