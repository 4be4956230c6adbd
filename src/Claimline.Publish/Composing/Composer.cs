using System.Globalization;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Queries;
using Claimline.Publish.Gate;
using Claimline.Publish.Maps;

namespace Claimline.Publish.Composing;

/// <summary>Makes an assessment of a day's material: the gate first, then its parts in their order, then the notes. Pure: the same material, edition and data give the same.</summary>
public static class Composer
{
    /// <summary>Clears the material and composes what is left.</summary>
    public static Assessment Compose(DayMaterial material, Edition edition, PublicationData data, NoteStyle notes = NoteStyle.Sentence, MapGround? ground = null) => Compose(PublicationGate.Clear(material, edition, data), edition, data, notes, ground);

    /// <param name="cleared">What the gate let through.</param>
    /// <param name="ground">What the map is drawn over; without it there is none.</param>
    public static Assessment Compose(Cleared cleared, Edition edition, PublicationData data, NoteStyle notes = NoteStyle.Sentence, MapGround? ground = null)
    {
        ArgumentNullException.ThrowIfNull(cleared);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(data);
        var told = new Told(cleared);
        var axes = data.AxesOf(cleared.Material.Documents.GroupBy(d => d.Theatre).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault(""), edition.Date);
        var coverage = new Coverage(cleared.Material.Documents, data, axes);
        var stories = new Stories(told, cleared, data, axes, coverage, new Telling(data, edition));
        var sections = new Sections(stories, told, coverage, cleared, data, axes, edition);
        List<Part> parts =
        [
            new Part(PartKind.Remark, 0, null, [new Sentence(EditionLine(edition, data)), new Sentence(data.Say("promise"))]),
            .. stories.Toplines(),
            .. new Takeaways(stories, told, data).Parts(),
            .. sections.Axes(),
            .. sections.Others(),
            .. new Quantities(told, data).Parts(),
            .. Changes(cleared, told, data),
        ];
        return Finish(parts, cleared, edition, data, notes, ground);
    }

    /// <summary>Numbers the notes of parts, and adds what stands behind them: claims, credits.</summary>
    public static Assessment Finish(IReadOnlyList<Part> parts, Cleared cleared, Edition edition, PublicationData data, NoteStyle style, MapGround? ground = null)
    {
        ArgumentNullException.ThrowIfNull(cleared);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(data);
        var (numbered, notes) = new Numbering(cleared, style).Of(parts);
        var claims = new Claims(cleared, data, edition).Of(notes);
        return new Assessment
        {
            Edition = edition, Title = TitleOf(edition, data), Parts = numbered, Notes = notes, Made = data.Hash, Map = ground is null ? null : Map(claims, edition, data, ground),
            Claims = claims, Credits = Credits(cleared, edition, data),
            NotesHeading = data.Say("heading.notes"), CreditsHeading = data.Say("heading.credits"), MapHeading = data.Say("heading.map"),
        };
    }

    private static MapDrawing? Map(IReadOnlyList<PublishedClaim> claims, Edition edition, PublicationData data, MapGround ground) => ClaimMap.Draw(TitleOf(edition, data),
        [.. claims.Where(c => c.Point is not null).Select(c => new MapClaim(c.Id, c.Label, c.Places.Count > 0 ? c.Places[0] : "", c.Point!.Value.Latitude, c.Point.Value.Longitude, Enum.Parse<Headline>(c.Headline, ignoreCase: true), c.IsArea))], ground);

    private static string TitleOf(Edition edition, PublicationData data) => data.Say("title", ("series", edition.Series), ("date", StandingOf.Day(edition.Date)));

    /// <summary>Number, state and cut-off of an edition, in words.</summary>
    public static string EditionLine(Edition edition, PublicationData data)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(data);
        return data.Say("edition", ("number", edition.Number.ToString(CultureInfo.InvariantCulture)), ("state", edition.State), ("cutoff", $"{StandingOf.Day(edition.Date)}, {edition.CutOff.ToString("HH:mm", CultureInfo.InvariantCulture)} {edition.Zone}"));
    }

    private static IEnumerable<Part> Changes(Cleared cleared, Told told, PublicationData data)
    {
        var claims = cleared.Material.Claims;
        var changed = claims.Where(c => c.Before is { } before && before != c.Status.Headline).ToList();
        yield return Part.Heading(2, "changes", data.Say("heading.changes"));
        if (claims.Count > 0 && claims.All(c => c.IsNew))
        {
            yield return Part.Paragraph([new Sentence(data.Say("change.first"))]);
            yield break;
        }
        if (changed.Count == 0) yield return Part.Paragraph([new Sentence(data.Say("change.none"))]);
        foreach (var claim in changed)
        {
            if (told.Statements.FirstOrDefault(s => told.ClaimsOf(s).Contains(claim)) is not { } statement) continue;
            var label = Telling.Words(statement);
            yield return Part.Item([new Sentence(Telling.Sentence(data.Say("change.changed", ("label", $"“{label}”"), ("before", data.Standing(Lower(claim.Before!.Value.ToString()))), ("headline", data.Standing(claim.Summary.Headline)))))
            {
                Statements = [statement.Key], IsRepeat = true,
            }]);
        }
    }

    private static IReadOnlyList<string> Credits(Cleared cleared, Edition edition, PublicationData data) =>
    [
        .. cleared.Material.Documents.Where(d => !d.Manual).OrderBy(d => d.Published).ThenBy(d => d.Sha256, StringComparer.Ordinal)
            .Select(d => data.Say("credit.document", ("publisher", d.Publisher ?? d.Name ?? d.Sha256[..12]), ("title", d.Title ?? d.Name ?? d.Sha256[..12]), ("date", StandingOf.Day(d.Published)))),
        data.Say("credit.ledger", ("size", edition.Ledger.Size.ToString(CultureInfo.InvariantCulture)), ("root", edition.Ledger.Root.ToString()[..16])),
        data.Say("credit.gazetteer"),
    ];

    private static string Lower(string name) => name.ToLowerInvariant();
}
