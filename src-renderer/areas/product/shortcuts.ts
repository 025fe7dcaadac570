/** The console's shortcuts of products, by what they do. */
export const SHORTCUTS = {
  'product.price': 'p',
  'product.stockSet': ';',
  'product.edit': 'shift+p',
  'product.giveNext': 'shift+g',
  'panel.products': 'i',
  'products.add': 'n',
  'productForm.deletePoint': 'F4',
  'productForm.addPoint': 'F8',
} as const
