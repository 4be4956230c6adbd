using Claimline.Ledger;
using Claimline.Ledger.Queries;
using Claimline.Publish.Maps;
using Claimline.Server.Claims;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Maps;

/// <summary>The claims that were spoken of in some days, drawn where they are said to be so, and listed beside it.</summary>
internal static class MapPage
{
    private const int Week = 7, Most = 500;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/map", async (HttpRequest request, LedgerPath ledger, WorkspaceActions actions, CancellationToken cancellation) =>
    {
        var asked = ClaimsAsked.Of(request) with { After = null };
        return new PageOf<MapView>(await ledger.AskAsync(l => Draw(l, asked, actions.Ground()), cancellation));
    });

    private static MapShown Draw(ClaimLedger ledger, ClaimsAsked asked, MapGround ground)
    {
        var until = asked.Until ?? (asked.Query(1).Run(ledger).Claims is [var last, ..] ? last.Last : null as DateOnly?);
        if (until is { } day) asked = asked with { Until = day, Since = asked.Since ?? day.AddDays(1 - Week) };
        var found = asked.Query(Most).Run(ledger);
        var areas = AreasTold.Of(ledger);
        var drawn = found.Claims.Select(c => Drawn.Of(c, areas, Age.Of(c, asked.Until ?? c.Last).Size)).OfType<MapClaim>().ToList();
        var map = asked.Until is { } end ? ClaimMap.Draw($"Claims spoken of {Told.Days(asked.Since ?? end, end)}", drawn, ground) : null;
        return new MapShown(asked, found, map, drawn.Select(static c => c.Id).ToHashSet(StringComparer.Ordinal));
    }
}

/// <summary>What was asked, with the days filled in, what was found, and the map of what has a point; null where nothing has.</summary>
/// <param name="Drawn">Ids of the claims that have a point on the map, within its frame or beyond.</param>
public sealed record MapShown(ClaimsAsked Asked, ClaimList Found, MapDrawing? Map, IReadOnlySet<string> Drawn);
