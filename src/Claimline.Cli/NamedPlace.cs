using System.Globalization;
using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Language.Places;

namespace Claimline.Cli;

/// <summary>A place that a person names: which of those of the gazetteers it is.</summary>
internal static class NamedPlace
{
    private const int Listed = 6;

    /// <param name="id">Which of several places of the name; null where one is expected.</param>
    /// <returns>The place, or why it is not known which; neither for a name that no gazetteer has.</returns>
    public static (GazetteerRow? Row, Problem? Problem) Of(string name, string? id, LanguageData data, Gazetteer? gazetteer)
    {
        var found = data.FindPlaces(name, gazetteer);
        if (id is not null) return found.FirstOrDefault(p => p.Id == id) is { } chosen ? (chosen, null) : (null, Several(name, found, $"none of the places of this name has the id {id}"));
        return found switch
        {
            [] => (null, null),
            [var only] => (only, null),
            _ => (null, Several(name, found, "several places have this name")),
        };
    }

    private static Problem Several(string name, IReadOnlyList<GazetteerRow> found, string what) => new("CL0450",
        $"{what}; say which with --place-id: {(found.Count == 0 ? "no gazetteer has one" : string.Join("; ", found.Take(Listed).Select(Line)))}{(found.Count > Listed ? "; 'claimline places find' lists all" : "")}", name);

    private static string Line(GazetteerRow place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Id} ({string.Join(", ", new[] { place.Admin2, place.Admin1, place.Country }.Where(p => !string.IsNullOrEmpty(p)))}, {place.Latitude:0.00} {place.Longitude:0.00})");
}
