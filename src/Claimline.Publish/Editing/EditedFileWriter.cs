using System.Globalization;
using System.Text;
using Claimline.Ledger.Linking;
using Claimline.Publish.Formats;

namespace Claimline.Publish.Editing;

/// <summary>Writes an edition as a file that an editor can change: one sentence a line, with what it rests on in braces.</summary>
public static class EditedFileWriter
{
    private const int DocumentDigits = 12;

    public static byte[] Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var (edition, claims) = (assessment.Edition, assessment.Claims.ToDictionary(c => c.ShortId, StringComparer.Ordinal));
        var bySet = assessment.Claims.Select(c => (Key: Key(References.StatementsOf(c)), c.ShortId)).GroupBy(c => c.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().ShortId, StringComparer.Ordinal);
        var output = new StringBuilder();
        output.Append(CultureInfo.InvariantCulture, $"---\nseries: {ShownText.Of(edition.Series)}\ndate: {edition.Date:yyyy-MM-dd}\nedition: {edition.Number}\nsince: {edition.Since:yyyy-MM-dd}\ncut-off: {edition.CutOff:yyyy-MM-dd'T'HH:mm:sszzz} {ShownText.Of(edition.Zone)}\nledger: {edition.Ledger}\n---\n");
        // The first part is the edition's own line, which is made anew.
        foreach (var part in assessment.Parts.Skip(1))
        {
            output.Append(part.Kind switch
            {
                PartKind.Heading => $"\n{new string('#', part.Level)} {Escape(part.Sentences[0].Text)}{Reason(part.Sentences[0])} {{#{part.Id}}}\n",
                PartKind.Standing => $"\n{{standing {part.Id}{(claims.TryGetValue(part.Id!, out var claim) ? $": {claim.Headline}" : "")}}}\n",
                _ => $"\n{Lines(part, bySet)}",
            });
        }
        return Encoding.UTF8.GetBytes(output.ToString());
    }

    private static string Lines(Part part, Dictionary<string, string> bySet) => string.Concat(part.Sentences.Where(s => s.Text.Length > 0).Select((s, i) => $"{part.Kind switch
    {
        PartKind.Remark => "> ",
        PartKind.Item => i == 0 ? "- " : "  ",
        _ => "",
    }}{Escape(s.Text)}{Behind(s, bySet)}\n"));

    private static string Behind(Sentence sentence, Dictionary<string, string> bySet)
    {
        if (sentence.Statements.Count == 0) return Reason(sentence);
        var (word, ids) = bySet.TryGetValue(Key(sentence.Statements), out var claim) ? ("claim", claim) : ("said", string.Join(", ", sentence.Statements.Select(s => $"{s.Document[..DocumentDigits]}/{s.Id}")));
        return $" {{{(sentence.IsRepeat ? "again" : word)} {ids}}}{Reason(sentence)}";
    }

    private static string Reason(Sentence sentence) => sentence.Override is { } reason ? $" {{override: {Escape(reason)}}}" : "";

    private static string Key(IReadOnlyList<StatementKey> statements) => string.Join(' ', statements.Select(s => $"{s.Document}/{s.Id}"));

    private static string Escape(string text) => Markdown.Escape(text).Replace("{", "\\{", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);
}
