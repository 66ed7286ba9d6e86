/** The Gensvar mark: a thread that runs round in a G and is tied. Decoration: the name stands beside it. */
export function Mark() {
  return (
    <svg className="mark" viewBox="6 6 36 36" aria-hidden="true" focusable="false">
      <path className="mark-line" d="M33.3 11.6A15.5 15.5 0 1 0 39.500 24H28" />
      <circle className="mark-line mark-hole" cx="35.6" cy="13.4" r="3.4" />
      <circle className="mark-knot" cx="25.5" cy="24" r="5" />
    </svg>
  );
}
