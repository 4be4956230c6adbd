using System.Globalization;
using System.Text.RegularExpressions;
using Claimline.Language;

namespace Claimline.Publish.Editing;

/// <summary>Takes an editor's file apart: the front matter, then blocks between blank lines.</summary>
internal sealed partial class EditedFileReader(string[] lines, string name, ICollection<Problem> problems)
{
    private const string Fence = "---";
    private const int HighestHeading = 2, LowestHeading = 4;

    private static readonly string[] Needed = ["series", "date"];
    private static readonly string[] Keys = [.. Needed, "edition", "since", "cut-off", "ledger"];

    private readonly List<EditedPart> parts = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<(string Text, int Line)> open = [];
    private PartKind kind;
    private bool failed;

    /// <summary>A line that says where a claim's standing is to be printed.</summary>
    [GeneratedRegex(@"^\{standing\s+(?<id>[A-Za-z0-9]+)\s*(:\s*(?<word>[a-z]+)\s*)?\}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Standing { get; }

    /// <summary>A heading with its link at the end.</summary>
    [GeneratedRegex(@"^(?<text>.*?)\s*\{#(?<id>[A-Za-z0-9_-]{1,120})\}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Linked { get; }

    public EditedFile? Read()
    {
        var (front, at) = FrontMatter();
        for (; at < lines.Length; at++) Line(lines[at].Trim(), at + 1);
        Close();
        foreach (var key in Needed.Where(k => front.GetValueOrDefault(k, "").Length == 0)) Fail("CL0607", $"the front matter does not tell the {key}", 1);
        var date = Day(front, "date");
        if (!int.TryParse(front.GetValueOrDefault("edition", "1"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) Fail("CL0607", "the edition is a number from 1", 1);
        var since = Day(front, "since");
        return failed ? null : new EditedFile(name, front["series"], date!.Value, number, parts) { Since = since };
    }

    private (Dictionary<string, string> Front, int Next) FrontMatter()
    {
        var front = new Dictionary<string, string>(StringComparer.Ordinal);
        if (lines[0].TrimEnd() != Fence)
        {
            Fail("CL0607", $"an editor's file begins with its front matter between two lines of '{Fence}', as assessment.edit.md has it", 1);
            return (front, 0);
        }
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].TrimEnd() == Fence) return (front, i + 1);
            if (lines[i].Split(':', 2) is not [var key, var value] || !Keys.Contains(key.Trim(), StringComparer.Ordinal)) Fail("CL0607", $"a line of the front matter is one of {string.Join(", ", Keys)}, a colon and a value", i + 1);
            else if (!front.TryAdd(key.Trim(), value.Trim())) Fail("CL0607", $"the front matter tells the {key.Trim()} twice", i + 1);
        }
        Fail("CL0607", $"the front matter does not end; a line of '{Fence}' ends it", 1);
        return (front, lines.Length);
    }

    private DateOnly? Day(Dictionary<string, string> front, string key)
    {
        if (front.GetValueOrDefault(key, "") is not { Length: > 0 } told) return null;
        if (DateOnly.TryParseExact(told, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Fail("CL0607", $"the {key} of the front matter is no day; write it as 2025-07-01", 1);
        return null;
    }

    private void Line(string line, int number)
    {
        if (line.Length == 0) Close();
        else if (line[0] == '#') Heading(line, number);
        else if (line.StartsWith("{standing", StringComparison.Ordinal)) StandingHere(line, number);
        else if (line is ['-' or '*', ' ', ..]) Begin(PartKind.Item, line[2..], number);
        else if (line[0] != '>') Go(open.Count > 0 ? kind : PartKind.Paragraph, line, number);
        else Go(PartKind.Remark, line[1..].TrimStart(), number);
    }

    private void Heading(string line, int number)
    {
        Close();
        var level = line.TakeWhile(c => c == '#').Count();
        if (level is < HighestHeading or > LowestHeading || level == line.Length || line[level] != ' ')
        {
            Fail("CL0608", $"a heading begins with {HighestHeading} to {LowestHeading} signs '#' and a space", number);
            return;
        }
        var text = line[level..].Trim();
        var linked = Linked.Match(text);
        var sentences = new EditedSentences(Wrong).Of([(linked.Success ? linked.Groups["text"].Value : text, number)]);
        if (sentences is not [{ References.Count: 0 } only])
        {
            Fail("CL0608", "a heading is one line of words without references", number);
            return;
        }
        var id = linked.Success ? linked.Groups["id"].Value : string.Concat(only.Text.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        for (var again = 2; !ids.Add(id); again++) id = string.Create(CultureInfo.InvariantCulture, $"{id}-{again}");
        parts.Add(new EditedPart(PartKind.Heading, level, id, [only], number));
    }

    private void StandingHere(string line, int number)
    {
        Close();
        if (Standing.Match(line) is not { Success: true } match) Fail("CL0608", "how a claim stands is printed where a line of its own says {standing ID}", number);
        else parts.Add(new EditedPart(PartKind.Standing, 0, match.Groups["id"].Value, match.Groups["word"] is { Success: true, Value: var word } ? [new EditedSentence(word, number)] : [], number));
    }

    private void Begin(PartKind next, string text, int number)
    {
        Close();
        kind = next;
        open.Add((text, number));
    }

    private void Go(PartKind next, string text, int number)
    {
        if (open.Count == 0 || kind != next) Begin(next, text, number);
        else open.Add((text, number));
    }

    private void Close()
    {
        if (open.Count == 0) return;
        var sentences = new EditedSentences(Wrong).Of(open);
        if (sentences.Count > 0) parts.Add(new EditedPart(kind, 0, null, sentences, open[0].Line));
        open.Clear();
    }

    private void Wrong(string message, int line) => Fail("CL0608", message, line);

    private void Fail(string code, string message, int line)
    {
        failed = true;
        problems.Add(new Problem(code, message, string.Create(CultureInfo.InvariantCulture, $"{name}:{line}")));
    }
}
