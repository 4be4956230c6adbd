using Claimline.Ledger.Queries;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Sources;

/// <summary>Who is heard, the most heard first; and one of them, with what was decided of it and the claims on which it is heard.</summary>
internal static class SourcesPage
{
    private const int Shown = 100, Claims = 50;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/sources", async (HttpRequest request, LedgerPath ledger, CancellationToken cancellation) =>
        {
            var query = new SourceQuery { Party = request.Field("party"), Text = request.Field("text"), After = request.Field("after"), Limit = Shown + 1 };
            var found = await ledger.AskAsync(query.Run, cancellation);
            return new PageOf<SourcesView>(new SourcesShown(query, [.. found.Take(Shown)], found.Count > Shown));
        });
        pages.MapGet("/source/{key}", async (string key, LedgerPath ledger, CancellationToken cancellation) => new PageOf<SourceView>(await ledger.AskAsync(l =>
        {
            var page = SourcePage.Of(l, key, default);
            return new SourceShown(page, new ClaimQuery { Source = page.Source.Key, Limit = Claims }.Run(l));
        }, cancellation)));
    }
}

public sealed record SourcesShown(SourceQuery Asked, IReadOnlyList<SourceTold> Sources, bool HasMore);

public sealed record SourceShown(SourcePage Page, ClaimList Claims);
