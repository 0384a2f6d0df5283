/** Words of a text that led to something. Offsets are UTF-16 units of the text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

interface Piece {
  readonly text: string;
  readonly labels: readonly string[];
}

/** The text in pieces, each with the labels of every mark that covers it; marks may overlap. */
function piecesOf(text: string, marks: readonly Mark[]): readonly Piece[] {
  const sane = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const edges = [...new Set([0, text.length, ...sane.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? text.length;
    const labels = sane.filter(({ start, end }) => start <= from && end >= to).map(({ label }) => label);
    return { text: text.slice(from, to), labels: [...new Set(labels)] };
  });
}

export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  return (
    <>
      {piecesOf(text, marks).map((piece, index) =>
        piece.labels.length === 0 ? (
          piece.text
        ) : (
          <mark key={index} title={piece.labels.join(', ')}>
            {piece.text}
            <span class="hidden-label"> ({piece.labels.join(', ')})</span>
          </mark>
        ),
      )}
    </>
  );
}
