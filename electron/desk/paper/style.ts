/** How paper looks: A4, black on white, one accent; it prints as well without colours. */
export const STYLE = `
@page { size: A4; margin: 16mm 15mm 18mm }
* { box-sizing: border-box }
body { margin: 0; font: 9.5pt/1.4 'IBM Plex Sans', 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif; color: #15201f }
article + article, .riepilogo + article { break-before: page }
header { display: flex; justify-content: space-between; gap: 8mm; padding-bottom: 3mm; border-bottom: 0.6pt solid #15201f }
header strong { display: block; font-size: 11.5pt }
header p { margin: 0 } header .a { text-align: right; color: #4b5856 }
h1 { margin: 6mm 0 1mm; font-size: 15pt; line-height: 1.25 }
h2 { margin: 6mm 0 2mm; font-size: 10.5pt; break-after: avoid }
.esito { margin-top: 4mm; padding: 3mm 4mm; border: 0.6pt solid #15201f; border-left: 3pt solid #15201f; break-inside: avoid }
.esito b { font-size: 14pt } .esito p { margin: 1mm 0 0 } .esito ul { margin: 1.5mm 0 0; padding-left: 5mm }
.accolta { border-color: #1f7a45 } .accolta b { color: #1f7a45 }
.non-accolta { border-color: #a62b2b } .non-accolta b { color: #a62b2b }
.avviso { margin: 2mm 0 0; color: #4b5856; font-size: 8.5pt }
dl { display: grid; grid-template-columns: 42mm 1fr; gap: 0.8mm 4mm; margin: 0 }
dt { color: #4b5856 } dd { margin: 0; overflow-wrap: anywhere }
table { width: 100%; border-collapse: collapse } thead { display: table-header-group } tr { break-inside: avoid }
th { text-align: left; font-weight: 600; color: #4b5856; border-bottom: 0.6pt solid #15201f; padding: 1mm 2mm 1mm 0 }
td { vertical-align: top; padding: 1.4mm 2mm 1.4mm 0; border-bottom: 0.4pt solid #c8cfce; overflow-wrap: anywhere }
td.r { white-space: nowrap; font-weight: 600 } td.f { color: #4b5856; font-size: 8pt }
.no { color: #a62b2b } .si { color: #1f7a45 } .salta { color: #4b5856; font-weight: 400 }
.coppia { margin: 0.8mm 0 0; color: #4b5856 } .coppia b { color: #15201f; font-weight: 600 }
ul { margin: 0; padding-left: 5mm } li { margin: 0.6mm 0 }
.firma { break-inside: avoid; margin-top: 6mm; padding-top: 1mm; border-top: 0.6pt solid #15201f }
.firma h2 { margin-top: 2mm } code { font: 7.5pt/1.4 'Cascadia Mono', Consolas, 'Liberation Mono', monospace; overflow-wrap: anywhere }
.firma > p { margin: 2mm 0 0 } .come { color: #4b5856; font-size: 8.5pt }
`
