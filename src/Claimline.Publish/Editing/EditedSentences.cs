using System.Text;

namespace Claimline.Publish.Editing;

/// <summary>Parts a block of an editor's file into sentences: one ends where its braces end, or with a line that ends in a stop.</summary>
internal sealed class EditedSentences(Action<string, int> wrong)
{
    private static readonly string[] Entities = ["&lt;", "&gt;"];

    private readonly List<EditedSentence> sentences = [];
    private readonly StringBuilder text = new();

    public IReadOnlyList<EditedSentence> Of(IReadOnlyList<(string Text, int Line)> lines)
    {
        foreach (var (line, number) in lines)
        {
            Line(line, number);
            if (text.ToString().TrimEnd().TrimEnd('"', '”', '’', ')') is [.., '.' or '!' or '?']) End(number);
            else text.Append(' ');
        }
        End(lines[^1].Line);
        return sentences;
    }

    private void Line(string line, int number)
    {
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == '\\' && at + 1 < line.Length && char.IsAscii(line[at + 1]) && !char.IsLetterOrDigit(line[at + 1])) at = Take(line[at + 1], at + 2);
            else if (Array.Find(Entities, e => line.AsSpan(at).StartsWith(e, StringComparison.Ordinal)) is { } entity) at = Take(entity == Entities[0] ? '<' : '>', at + entity.Length);
            else if (line[at] != '{') at = Take(line[at], at + 1);
            else if (EndOfBraces(line, at) is { } end)
            {
                End(number);
                Braces(line[(at + 1)..end], number);
                at = end + 1;
            }
            else
            {
                wrong("a brace is not closed; write \\{ where a brace is meant", number);
                return;
            }
        }
    }

    private int Take(char sign, int next)
    {
        text.Append(sign);
        return next;
    }

    private static int? EndOfBraces(string line, int start)
    {
        for (var i = start + 1; i < line.Length; i++)
        {
            if (line[i] == '\\') i++;
            else if (line[i] == '}') return i;
        }
        return null;
    }

    private void End(int line)
    {
        var words = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text.Clear();
        if (words.Length > 0) sentences.Add(new EditedSentence(words, line));
    }

    private void Braces(string inside, int line)
    {
        var (word, rest) = inside.Trim().Split([' ', ':'], 2) is [var first, var second] ? (first, second.Trim()) : (inside.Trim(), "");
        var references = rest.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (sentences.Count == 0) wrong($"{{{ShownText.Of(inside)}}} stands behind no sentence", line);
        else if (word is "claim" or "said" or "again" && references.Length > 0) sentences[^1] = sentences[^1] with { References = [.. sentences[^1].References, .. references], IsRepeat = sentences[^1].IsRepeat || word == "again" };
        else if (word == "override" && rest.Length > 0) sentences[^1] = sentences[^1] with { Override = rest.Replace("\\", "", StringComparison.Ordinal) };
        else wrong($"{{{ShownText.Of(inside)}}} is none of {{claim ID}}, {{said DOCUMENT/ID}}, {{again ID}} and {{override: REASON}}", line);
    }
}
