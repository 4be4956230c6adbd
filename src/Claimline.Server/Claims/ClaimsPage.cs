using System.Text;
using Claimline.Ledger.Queries;
using Claimline.Publish;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Claims;

/// <summary>What has been claimed, chosen by a form; as a page, and as the same rows in a table for other programs.</summary>
internal static class ClaimsPage
{
    private const int Shown = 50, InTable = ClaimQuery.Counted;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/claims", async (HttpRequest request, LedgerPath ledger, CancellationToken cancellation) =>
        {
            var asked = ClaimsAsked.Of(request);
            return new PageOf<ClaimsView>(new ClaimsShown(asked, await ledger.AskAsync((asked.Query(Shown) with { WithFacets = true }).Run, cancellation)));
        });
        pages.MapGet("/claims.csv", async (HttpRequest request, LedgerPath ledger, CancellationToken cancellation) =>
        {
            var found = await ledger.AskAsync((ClaimsAsked.Of(request) with { After = null }).Query(InTable).Run, cancellation);
            return Results.File(Encoding.UTF8.GetBytes(string.Concat(found.Claims.Select(ClaimColumns.Of).Prepend([.. ClaimColumns.Names]).Select(row => CsvLine.Of(row) + "\n"))), "text/csv; charset=utf-8", "claims.csv");
        });
    }
}

/// <summary>What was asked, and what was found.</summary>
public sealed record ClaimsShown(ClaimsAsked Asked, ClaimList Found);
