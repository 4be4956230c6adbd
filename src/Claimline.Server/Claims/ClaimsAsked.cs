using Claimline.Ledger.Queries;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Http;

namespace Claimline.Server.Claims;

/// <summary>What a list of claims is asked for: the fields of its address, which says again the same.</summary>
public sealed record ClaimsAsked
{
    public string? Place { get; init; }
    public string? Region { get; init; }
    public string? Source { get; init; }
    public string? Party { get; init; }
    public string? Kind { get; init; }
    public string? Headline { get; init; }
    public string? Basis { get; init; }
    public string? Contest { get; init; }
    public string? Currency { get; init; }
    public DateOnly? Since { get; init; }
    public DateOnly? Until { get; init; }
    public string? Text { get; init; }
    public DateOnly? AsOf { get; init; }
    public string? After { get; init; }

    public static ClaimsAsked Of(HttpRequest request) => new()
    {
        Place = request.Field("place"), Region = request.Field("region"), Source = request.Field("source"), Party = request.Field("party"), Kind = request.Field("kind"),
        Headline = request.OneOf("headline", ClaimChoices.Headlines), Basis = request.OneOf("basis", ClaimChoices.Bases), Contest = request.OneOf("contest", ClaimChoices.Contests),
        Currency = request.OneOf("currency", ClaimChoices.Currencies), Since = request.DayField("since"), Until = request.DayField("until"), Text = request.Field("text"), AsOf = request.DayField("asof"), After = request.Field("after"),
    };

    public ClaimQuery Query(int limit) => new()
    {
        Place = Place, Region = Region, Source = Source, Party = Party, Kind = Kind, Headline = Headline, Basis = Basis, Contest = Contest, Currency = Currency,
        Since = Since, Until = Until, Text = Text, Vantage = new Vantage(AsOf, null), After = After, Limit = limit,
    };

    public string Address(string page) => Asked.Address(page, [.. Fields]);

    /// <summary>The address with a field set to a value, or taken away, from the list's beginning.</summary>
    public string With(string page, string field, string? value) => Asked.Address(page, [.. Fields.Where(f => f.Name != "after" && f.Name != field), (field, value)]);

    /// <summary>The value that a field has; null where it is not asked for.</summary>
    public string? this[string field] => Fields.FirstOrDefault(f => f.Name == field).Value;

    private IEnumerable<(string Name, string? Value)> Fields =>
    [
        ("place", Place), ("region", Region), ("source", Source), ("party", Party), ("kind", Kind), ("headline", Headline), ("basis", Basis), ("contest", Contest), ("currency", Currency),
        ("since", Since is { } since ? Told.Day(since) : null), ("until", Until is { } until ? Told.Day(until) : null), ("text", Text), ("asof", AsOf is { } day ? Told.Day(day) : null), ("after", After),
    ];
}
