using System.Globalization;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>What stands on the page of a piece of evidence that a person adds.</summary>
internal static class EvidencePage
{
    /// <summary>The lines that tell of it.</summary>
    public static IEnumerable<(string, string)> Notes(EvidenceDetails details)
    {
        foreach (var (name, value) in (IEnumerable<(string, string?)>)[("File, SHA-256", details.File), ("Earliest copy", details.Earliest), ("Captured", details.Captured), ("Published", details.Published),
            ("Coordinates", details.At is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at.Latitude}, {at.Longitude}{(details.Precision is null ? "" : $", to {details.Precision}")}") : null),
            ("Method", details.Method), .. details.Features.Select(f => ("Feature", (string?)f)), ("Located by", details.LocatedBy), ("Checked by", details.CheckedBy)])
        {
            if (value is not null) yield return (name, value);
        }
    }

    // As reports put it: by this word it counts as located (data/model/status-rules.jsonc).
    public static string SourceOf(string what, EvidenceDetails details) =>
        details.LocatedBy is not null || details.CheckedBy is not null || details.At is not null ? $"Geolocated {what}" : $"{char.ToUpperInvariant(what[0])}{what[1..]}";
}
