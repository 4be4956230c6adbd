using System.Text;

namespace Claimline.Intake.Evidence;

/// <summary>The rows of a table that is held in memory, as RFC 4180 has them.</summary>
internal static class CsvRows
{
    public static IEnumerable<List<string>> Of(string text, char sign)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted)
            {
                if (letter != '"') cell.Append(letter);
                else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
                else quoted = false;
            }
            else if (letter == '"' && cell.Length == 0) quoted = true;
            else if (letter == sign || letter == '\n')
            {
                row.Add(cell.ToString().Trim());
                cell.Clear();
                if (letter != '\n') continue;
                yield return row;
                row = [];
            }
            else cell.Append(letter);
        }
        if (cell.Length == 0 && row.Count == 0) yield break;
        row.Add(cell.ToString().Trim());
        yield return row;
    }
}
