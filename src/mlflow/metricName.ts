const longest = 250

/**
 * A name as every version of MLflow takes it: letters, digits and `_-. /`, and nothing that a path would make something
 * else of. Other characters become `_`.
 *
 * @see https://github.com/mlflow/mlflow/blob/master/mlflow/utils/validation.py
 */
export const metricName = (name: string): string =>
  name
    .split('/')
    .map((part) => part.replace(/[^\w. -]/g, '_'))
    .map((part) => (/^\.*$/.test(part) ? part.replaceAll('.', '_') || '_' : part))
    .join('/')
    .slice(0, longest)
