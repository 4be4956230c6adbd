using System.Globalization;
using System.Security;
using System.Text;

namespace Claimline.Publish.OpenData;

/// <summary>An Atom feed (RFC 4287) of an edition: one entry for the assessment, one for each claim that weighs most.</summary>
public static class Atom
{
    private const int Most = 50;

    public static byte[] Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var edition = assessment.Edition;
        var updated = edition.CutOff.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var output = new StringBuilder();
        output.Append(CultureInfo.InvariantCulture, $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<id>{Id(edition, "feed")}</id>\n<title>{Escape(edition.Series)}</title>\n<updated>{updated}</updated>\n<author><name>{Escape(edition.Series)}</name></author>\n<rights>{Escape(string.Join(" ", assessment.Credits))}</rights>\n");
        var takeaways = assessment.Parts.SkipWhile(p => p.Id != "takeaways").Skip(1).TakeWhile(p => p.Kind is PartKind.Item).SelectMany(p => p.Sentences).Select(s => s.Text);
        Entry(output, Id(edition, edition.Key), assessment.Title, updated, string.Join(" ", takeaways));
        foreach (var claim in assessment.Claims.OrderByDescending(c => c.Points).ThenBy(c => c.Id, StringComparer.Ordinal).Take(Most))
            Entry(output, Id(edition, $"claim/{claim.Id}"), $"{claim.Headline}: {claim.Label}", updated, string.Join(" ", claim.Why));
        output.Append("</feed>\n");
        return Encoding.UTF8.GetBytes(output.ToString());
    }

    private static void Entry(StringBuilder output, string id, string title, string updated, string summary) =>
        output.Append(CultureInfo.InvariantCulture, $"<entry>\n<id>{id}</id>\n<title>{Escape(title)}</title>\n<updated>{updated}</updated>\n<summary>{Escape(summary)}</summary>\n</entry>\n");

    // A tag URI (RFC 4151): it need lead nowhere to be one and the same for ever.
    private static string Id(Edition edition, string what) => Escape($"tag:claimline,{edition.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}:{Uri.EscapeDataString(edition.Series)}/{what}");

    private static string Escape(string text) => SecurityElement.Escape(ShownText.Of(text))!;
}
