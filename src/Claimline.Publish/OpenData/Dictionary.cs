using System.Text;
using Claimline.Publish.Formats;

namespace Claimline.Publish.OpenData;

/// <summary>What the columns and fields of the open data mean, and whose data they were made of.</summary>
public static class Dictionary
{
    private static readonly (string Name, string Meaning)[] Meanings =
    [
        ("claim", "the claim's id, a hash of the proposition that opened it"),
        ("label", "the claim in the words of the statement that tells it best"),
        ("kind", "kind of event or state, finer kinds behind a dot"),
        ("party", "whose deed or gain it is"),
        ("day", "by which it is said to have been so"),
        ("headline", "how it stands in one word: confirmed, conflicting, refuted, disputed, conceded, corroborated, reported, claimed"),
        ("basis", "the strongest thing it rests on: shown, found, conceded, corroborated, reported, claimed"),
        ("contest", "what stands against it, comma-separated: contrary evidence, denied, denied own side, contradicted"),
        ("currency", "current, ended or superseded"),
        ("axis", "the part of the front in which its place lies"),
        ("places", "places that the claim names, as exactly as they may be told"),
        ("latitude", "WGS 84 degrees of the first place"),
        ("longitude", "WGS 84 degrees of the first place"),
        ("exactness", "exact, or how exactly the place is told: settlement, raion, region, axis"),
        ("statement", "the statement's id in the reading of its document"),
        ("document", "SHA-256 of the document's bytes"),
        ("role", "how the statement bears on the claim: asserts, denies, contradicts, supports, part of, of part, against part"),
        ("source", "who speaks or shows"),
        ("source_kind", "what the source is"),
        ("source_party", "the party whose word it is; none where it is known to be of no party"),
        ("via", "whom the source leans on"),
        ("stance", "what the source does with the content: claim, state, report, deny, acknowledge, confirm, show, assess, speculate, warn, promise, order, demand, criticize"),
        ("polarity", "negative where the content is negated"),
        ("said", "when it was said, in EDTF (ISO 8601-2)"),
        ("published", "day on which the document was published"),
        ("publisher", "who published the document"),
        ("start", "first character of the content in the document's text, in UTF-16 code units"),
        ("end", "first character behind it"),
        ("words", "the content's words"),
        ("addresses", "addresses that the document's own notes give for it"),
        ("notes", "numbers of the assessment's endnotes in which it is cited"),
    ];

    public static byte[] Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var output = new StringBuilder($"# {Markdown.Escape(assessment.Title)}: data dictionary\n\n`claims.csv` has one row a statement, `claims.jsonl` one claim a line with its statements, `claims.geojson` the claims that have a place.\nThe same names mean the same in all of them. What is held back or told less exactly is so in all of them.\n\n| name | meaning |\n|---|---|\n");
        foreach (var column in Csv.Columns) output.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {column} | {Meanings.First(m => m.Name == column).Meaning} |\n");
        output.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {Markdown.Escape(assessment.CreditsHeading)}\n\n");
        foreach (var credit in assessment.Credits) output.Append(System.Globalization.CultureInfo.InvariantCulture, $"- {Markdown.Escape(credit)}\n");
        return Encoding.UTF8.GetBytes(output.ToString());
    }
}
