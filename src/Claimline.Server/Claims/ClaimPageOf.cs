using Claimline.Ledger.Queries;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Claims;

/// <summary>All about one claim, as it stands or as it stood on a day.</summary>
internal static class ClaimPageOf
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/claim/{id}", async (string id, HttpRequest request, LedgerPath ledger, CancellationToken cancellation) =>
    {
        var asOf = request.DayField("asof");
        return new PageOf<ClaimView>(new ClaimShown(await ledger.AskAsync(l => ClaimPage.Of(l, id, new Vantage(asOf, null)), cancellation), asOf));
    });
}

/// <summary>A claim and the day as of which it is shown; null for now.</summary>
public sealed record ClaimShown(ClaimPage Page, DateOnly? AsOf)
{
    private static readonly string[] Opposing = ["denies", "contradicts", "against part", "counters"];

    public IEnumerable<VoiceTold> For => Page.Voices.Where(v => !IsAgainst(v));

    public IEnumerable<VoiceTold> Against => Page.Voices.Where(IsAgainst);

    private static bool IsAgainst(VoiceTold voice) => voice.Role.Split(", ").Any(r => Opposing.Contains(r.Trim(), StringComparer.Ordinal));
}
