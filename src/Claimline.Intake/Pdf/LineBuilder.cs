using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Content;

namespace Claimline.Intake.Pdf;

/// <summary>Puts the letters of a page together into lines: by their places, since files draw letters in any order they like.</summary>
internal static class LineBuilder
{
    // In parts of the letters' size: a space is wider than the first; the second may be a gap between columns, or a wide space.
    private const double Space = 0.18, Gutter = 0.9;

    // A letter this much smaller and higher than its neighbours is raised: the sign of a note.
    private const double RaisedSize = 0.82, RaisedFrom = 0.12;

    public static List<PdfLine> Lines(Page page)
    {
        var runs = Runs(page);
        // Of runs on one line the raised ones have a base of their own; they go with the line below.
        runs.Sort(static (a, b) => b.Base != a.Base ? b.Base.CompareTo(a.Base) : a.Left.CompareTo(b.Left));
        var lettered = IsLettered(runs);
        var lines = new List<PdfLine>();
        foreach (var row in Rows(runs))
        {
            row.Sort(static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : b.Base.CompareTo(a.Base));
            var from = 0;
            for (var i = 1; i <= row.Count; i++)
            {
                if (i < row.Count && row[i].Left - row[i - 1].Right < Gutter * Math.Max(row[i].Size, row[i - 1].Size)) continue;
                if (Join(page.Number, row, from, i, lettered) is { } line) lines.Add(line);
                from = i;
            }
        }
        return lines;
    }

    /// <summary>Letters that follow one another in the file and on the page.</summary>
    private static List<Run> Runs(Page page)
    {
        var runs = new List<Run>();
        Run? run = null;
        foreach (var letter in page.Letters)
        {
            // Text that stands upright is a stamp or a label of a drawing.
            if (letter.TextOrientation is not (TextOrientation.Horizontal or TextOrientation.Other) || string.IsNullOrEmpty(letter.Value)) continue;
            var (left, right, at, size) = (letter.StartBaseLine.X, letter.EndBaseLine.X, letter.StartBaseLine.Y, letter.PointSize);
            if (!(double.IsFinite(left) && double.IsFinite(right) && double.IsFinite(at)) || size <= 0) continue;
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                run?.EndWord();
                continue;
            }
            if (run is null || Math.Abs(at - run.Base) > 0.05 * size || Math.Abs(size - run.Size) > 0.05 * size || left < run.Right - 0.5 * size || left - run.Right > Gutter * size)
            {
                run = new Run(left, at, size);
                runs.Add(run);
            }
            run.Add(letter.Value, left, right);
        }
        return runs;
    }

    private static IEnumerable<List<Run>> Rows(List<Run> runs)
    {
        var row = new List<Run>();
        var (low, size) = (0.0, 0.0);
        foreach (var run in runs)
        {
            // The row's base is that of its largest letters so far; what is raised over the next line comes first and waits for it.
            if (row.Count > 0 && low - run.Base > 0.45 * Math.Max(size, run.Size))
            {
                yield return row;
                row = [];
            }
            if (row.Count == 0 || run.Size >= size * RaisedSize) (low, size) = (run.Base, row.Count == 0 ? run.Size : Math.Max(size, run.Size));
            row.Add(run);
        }
        if (row.Count > 0) yield return row;
    }

    private static PdfLine? Join(int page, List<Run> row, int from, int to, bool lettered)
    {
        var body = row[from];
        for (var i = from; i < to; i++)
        {
            if (row[i].Text.Length > body.Text.Length || row[i].Size > body.Size * 1.2) body = row[i];
        }
        var text = new StringBuilder();
        var raised = new List<int>();
        for (var i = from; i < to; i++)
        {
            var run = row[i];
            var words = run.Text.ToString();
            var isPower = i > from && words is "2" or "3" && EndsWithLength(text);
            if (IsRaised(run, body) && !isPower && NoteNumber.Read(words) is { } number && (char.IsAsciiDigit(words.Trim("[]()".ToCharArray())[0]) || !(lettered || words is "c" or "l" or "C" or "L")))
            {
                raised.Add(number);
                text.Append(CultureInfo.InvariantCulture, $"[{number}]");
                continue;
            }
            if (!isPower && text.Length > 0 && text[^1] != ' ' && (row[i - 1].EndsWord || run.Left - row[i - 1].Right > Space * run.Size)) text.Append(' ');
            text.Append(words);
        }
        var line = text.ToString().Trim();
        return line.Length == 0 ? null : new PdfLine(page, line, row[from].Left, row[to - 1].Right, body.Base, body.Size, raised);
    }

    // Notes by letters, small among the others: then "i" is the ninth and no one.
    private static bool IsLettered(List<Run> runs)
    {
        var body = runs.GroupBy(r => Math.Round(r.Size)).MaxBy(g => g.Sum(r => r.Text.Length))?.Key;
        return runs.Exists(r => r.Size < RaisedSize * body && r.Text is { Length: 1 } letter && letter[0] is 'a' or 'b' or 'd' or 'e' or 'f' or 'g' or 'h');
    }

    // "12 km", behind which a raised 2 makes an area.
    private static bool EndsWithLength(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && text.Length - start < 3 && char.IsAsciiLetter(text[start - 1])) start--;
        return (start == 0 || !char.IsLetter(text[start - 1])) && text.ToString(start, text.Length - start) is "m" or "km" or "cm" or "mm" or "dm" or "mi" or "ft" or "yd";
    }

    private static bool IsRaised(Run run, Run body) => run != body && run.Size < body.Size * RaisedSize && run.Base - body.Base > RaisedFrom * body.Size;

    private sealed class Run(double left, double at, double size)
    {
        public StringBuilder Text { get; } = new();

        public double Left => left;

        public double Right { get; private set; }

        public double Base => at;

        public double Size => size;

        /// <summary>Whether a space followed its last letter.</summary>
        public bool EndsWord { get; private set; }

        public void EndWord() => EndsWord = true;

        public void Add(string letter, double from, double to)
        {
            if (Text.Length > 0 && (EndsWord || from - Right > Space * size)) Text.Append(' ');
            Right = Text.Length == 0 ? to : Math.Max(Right, to);
            Text.Append(letter is [>= '\uFB00' and <= '\uFB06'] ? letter.Normalize(NormalizationForm.FormKC) : letter);
            EndsWord = false;
        }
    }
}
