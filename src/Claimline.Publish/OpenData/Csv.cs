using System.Globalization;
using System.Text;
using Claimline.Publish.Formats;

namespace Claimline.Publish.OpenData;

/// <summary>The statements of an assessment's claims as comma-separated values (RFC 4180): one row a statement, its claim beside it.</summary>
public static class Csv
{
    /// <summary>In order; what each means stands in the data dictionary.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["claim", "label", "kind", "party", "day", "headline", "basis", "contest", "currency", "axis", "places", "latitude", "longitude", "exactness", "statement", "document", "role", "source", "source_kind", "source_party", "via", "stance", "polarity", "said", "published", "publisher", "start", "end", "words", "addresses", "notes"];

    public static byte[] Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var output = new StringBuilder();
        Row(output, Columns);
        foreach (var claim in assessment.Claims)
        {
            foreach (var voice in claim.Voices)
            {
                Row(output,
                [
                    claim.Id, claim.Label, claim.Kind, claim.Party, ClaimJson.Day(claim.Day), claim.Headline, claim.Basis, claim.Contest, claim.Currency, claim.Axis, string.Join("; ", claim.Places),
                    Number(claim.Point?.Latitude), Number(claim.Point?.Longitude), claim.Exactness, voice.Statement.Id, voice.Statement.Document, voice.Role, voice.Source, voice.SourceKind, voice.Party, string.Join("; ", voice.Via),
                    voice.Stance, voice.Negative ? "negative" : "positive", voice.Said, ClaimJson.Day(voice.Published), voice.Publisher, Number(voice.Span?.Start), Number(voice.Span?.End), voice.Words,
                    string.Join(' ', voice.Urls.Where(NoteText.IsSafe)), string.Join(' ', voice.Notes.Select(n => n.ToString(CultureInfo.InvariantCulture))),
                ]);
            }
        }
        return Encoding.UTF8.GetBytes(output.ToString());
    }

    private static void Row(StringBuilder output, IEnumerable<string?> cells) => output.Append(CsvLine.Of(cells)).Append('\n');

    private static string? Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
