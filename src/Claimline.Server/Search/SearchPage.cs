using Claimline.Ledger;
using Claimline.Ledger.Queries;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Search;

/// <summary>Claims, places, sources and passages by words, from one box.</summary>
internal static class SearchPage
{
    private const int OfEach = 8, Passages = 20;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/search", async (HttpRequest request, LedgerPath ledger, CancellationToken cancellation) =>
    {
        var (words, after) = (request.Field("q"), request.Field("after"));
        return new PageOf<SearchView>(words is null ? new SearchShown("", null, null, [], [], [], 0, false) : await ledger.AskAsync(l => Find(l, words, after), cancellation));
    });

    private static SearchShown Find(ClaimLedger ledger, string words, string? after)
    {
        var claims = new ClaimQuery { Text = words, Limit = OfEach }.Run(ledger);
        var passages = new SearchQuery { Words = words, After = after, Limit = Passages + 1 };
        var found = passages.Run(ledger);
        return new SearchShown(words, after, claims, new PlaceQuery { Text = words, Limit = OfEach }.Run(ledger), new SourceQuery { Text = words, Limit = OfEach }.Run(ledger),
            [.. found.Take(Passages)], passages.Count(ledger), found.Count > Passages);
    }
}

/// <summary>What was looked for, and what was found of each kind.</summary>
public sealed record SearchShown(string Words, string? After, ClaimList? Claims, IReadOnlyList<PlaceTold> Places, IReadOnlyList<SourceTold> Sources, IReadOnlyList<PassageFound> Passages, int Count, bool HasMore);
