import { useState } from 'react'
import type { Product } from '../../../../src-shared/records'
import { useAct } from '../../../kit'
import { type ProductFields, productFaults, productFields, productInput } from '../../model/product-form'
import { closeDialog } from '../../ui'

/** The state of the product dialog: a new product, or changes to `row`. */
export function useProductForm(row: Product | undefined) {
  const { act, pending } = useAct()
  const [fields, setFields] = useState(() => productFields(row))
  const input = productInput(fields)

  const save = async (confirmed: boolean) => {
    if (!input) return
    // Price and stock in front of everyone have commands of their own: editing facts must not write an old stock back.
    const { stock: _, ...facts } = input
    const done = row
      ? await act('product.update', { id: row.id, confirmed, ...facts })
      : await act('product.create', input)
    if (done) closeDialog()
  }
  return {
    fields,
    set: (changes: Partial<ProductFields>) => setFields((before) => ({ ...before, ...changes })),
    faults: productFaults(fields),
    valid: input !== null,
    input,
    pending,
    /** @param confirmed an unusual price is meant */
    submit: (confirmed: boolean) => void save(confirmed),
  }
}
