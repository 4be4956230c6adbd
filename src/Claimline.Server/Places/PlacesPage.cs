using Claimline.Ledger.Queries;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Places;

/// <summary>Places of which claims tell, and what is claimed of one of them.</summary>
internal static class PlacesPage
{
    private const int Shown = 100, Listed = 20;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/places", async (HttpRequest request, LedgerPath ledger, CancellationToken cancellation) =>
        {
            var query = new PlaceQuery { Text = request.Field("text"), Region = request.Field("region"), After = request.Field("after"), Limit = Shown + 1 };
            var found = await ledger.AskAsync(query.Run, cancellation);
            return new PageOf<PlacesView>(new PlacesShown(query, [.. found.Take(Shown)], found.Count > Shown));
        });
        pages.MapGet("/place/{id}", async (string id, LedgerPath ledger, CancellationToken cancellation) => new PageOf<PlaceView>(await ledger.AskAsync(l => PlacePage.Of(l, id, default, Listed), cancellation)));
    }
}

public sealed record PlacesShown(PlaceQuery Asked, IReadOnlyList<PlaceTold> Places, bool HasMore);
