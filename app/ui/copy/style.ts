/** The style sheet of a copy: it stands in the document itself, which is read from a disk and printed. */
export const copyStyle = `:root {
  color-scheme: light;
}
body {
  max-width: 42rem;
  margin: 2rem auto;
  padding: 0 1.25rem;
  color: #16181c;
  background: #fff;
  font:
    1.0625rem / 1.55 Georgia,
    "Times New Roman",
    serif;
  overflow-wrap: anywhere;
}
h1 {
  font-size: 1.75rem;
  line-height: 1.2;
}
h2 {
  margin-top: 2.5rem;
  padding-top: 0.75rem;
  border-top: 3px solid #16181c;
  font-size: 1.375rem;
}
h3 {
  margin: 2rem 0 0.5rem;
  font-size: 1.125rem;
}
h4 {
  margin: 1.25rem 0 0.25rem;
  font-size: 1rem;
}
dl {
  display: grid;
  grid-template-columns: 11rem 1fr;
  gap: 0.25rem 1rem;
  margin: 0;
}
dt {
  color: #4a4f57;
}
dd {
  margin: 0;
}
blockquote {
  margin: 0.5rem 0;
  padding-left: 1rem;
  border-left: 2px solid #8a9099;
  white-space: pre-wrap;
}
table {
  width: 100%;
  border-collapse: collapse;
  font-size: 0.9375rem;
}
caption {
  text-align: left;
  color: #4a4f57;
}
th,
td {
  padding: 0.375rem 0.75rem 0.375rem 0;
  border-top: 1px solid #c8ccd2;
  text-align: left;
  vertical-align: top;
}
code {
  font-size: 0.8125rem;
}
.m {
  color: #4a4f57;
}
@media (max-width: 30rem) {
  dl {
    grid-template-columns: 1fr;
    gap: 0;
  }
  dd {
    margin-bottom: 0.5rem;
  }
}
@media print {
  body {
    max-width: none;
    margin: 0;
    padding: 0;
    font-size: 10.5pt;
  }
  h2,
  h3,
  h4 {
    break-after: avoid;
  }
  tr,
  dt,
  dd {
    break-inside: avoid;
  }
  a {
    color: inherit;
  }
}
`;
