import { useState } from 'react'
import type { WireError } from '../../../src-shared/errors'
import type { Product } from '../../../src-shared/records'
import { refusalText, useAct } from '../../kit'
import { closeDialog } from '../../kit/desk/over-desk'
import { type ProductFields, productChanges, productFaults, productFields, productInput } from './product-form'

/** The state of the product dialog: a new product, or changes to `row`. */
export function useProductForm(row: Product | undefined) {
  const { act, pending } = useAct()
  const [fields, setFields] = useState(() => productFields(row))
  const [opened] = useState(fields)
  const input = productInput(fields)
  const changes = productChanges(opened, fields, row)
  /** The code that another product turned out to have, and the sentence that says so. */
  const [taken, setTaken] = useState<{ code: string; says: string }>()
  const atField = (refusal: WireError) => {
    if (refusal.reason !== 'product_code_taken') return false
    setTaken({ code: fields.code, says: refusalText(refusal) })
    return true
  }

  const save = async (confirmed: boolean) => {
    if (!input) return
    if (row && !changes) return closeDialog()
    const done = row
      ? await act('product.update', { id: row.id, confirmed, ...changes }, atField)
      : await act('product.create', input, atField)
    if (done) closeDialog(done)
  }
  return {
    fields,
    set: (changes: Partial<ProductFields>) => setFields((before) => ({ ...before, ...changes })),
    faults: productFaults(fields),
    /** Said at the code's field until another one is typed. */
    codeFault: taken?.code === fields.code && taken.says,
    valid: input !== null,
    input,
    changes,
    pending,
    /** @param confirmed an unusual price is meant */
    submit: (confirmed: boolean) => void save(confirmed),
  }
}
