export const total = (price: number, quantity: number): number => Math.round(price * quantity * 100) / 100
