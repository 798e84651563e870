/** The value that a text in a suite file stands for, e.g. the value of `${data.max_price}`. */
export type Fill = (text: string) => unknown
