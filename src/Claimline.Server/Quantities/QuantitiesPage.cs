using Claimline.Ledger.Queries;
using Claimline.Server.Claims;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Quantities;

/// <summary>Numbers that are said of one thing over time, by whom.</summary>
internal static class QuantitiesPage
{
    private const int LookedThrough = 500;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/quantities", async (HttpRequest request, LedgerPath ledger, CancellationToken cancellation) =>
    {
        var (asked, item) = (ClaimsAsked.Of(request) with { After = null, AsOf = null }, request.Field("item"));
        return new PageOf<QuantitiesView>(QuantitiesShown.Of(asked, item, await ledger.AskAsync(new NumberQuery { Claims = asked.Query(LookedThrough) }.Run, cancellation), LookedThrough));
    });
}

/// <summary>The things that numbers are said of, the one that is shown, and its numbers, the first said first.</summary>
public sealed record QuantitiesShown(ClaimsAsked Asked, string? Item, IReadOnlyList<(string Item, int Count)> Items, IReadOnlyList<NumberTold> Numbers, int LookedThrough)
{
    private const int Offered = 30;

    public static QuantitiesShown Of(ClaimsAsked asked, string? item, IReadOnlyList<NumberTold> numbers, int lookedThrough)
    {
        var items = numbers.GroupBy(n => n.Amount.Item, StringComparer.Ordinal).Where(g => g.Key.Length > 0).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).Take(Offered).ToList();
        item ??= items.Count > 0 ? items[0].Key : null;
        return new QuantitiesShown(asked, item, items, [.. numbers.Where(n => n.Amount.Item == item && (n.Amount.Min ?? n.Amount.Max) is not null).Reverse()], lookedThrough);
    }
}
