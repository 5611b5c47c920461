// Reads workflows as GitHub reads them, and prints what it would refuse.
// usage: node validate.mjs FILE...
import fs from 'node:fs'
import { register } from 'node:module'
import path from 'node:path'

// The parser imports a file of JSON and does not say so, which Node insists on.
register('data:text/javascript,' + encodeURIComponent(`export const load = (url, context, next) =>
  next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context)`))
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser')

for (const file of process.argv.slice(2)) {
  const workflow = { name: path.basename(file), content: fs.readFileSync(file, 'utf8') }
  const parsed = parseWorkflow(workflow, new NoOperationTraceWriter())
  if (parsed.value) {
    await convertWorkflowTemplate(parsed.context, parsed.value)
  }
  for (const error of parsed.context.errors.getErrors()) {
    console.log(error.message)
  }
}
