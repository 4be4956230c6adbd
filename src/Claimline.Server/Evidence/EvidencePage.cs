using Claimline.Ledger;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Queries;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Evidence;

/// <summary>What was shown, the last told of first.</summary>
internal static class EvidencePage
{
    private const int Shown = 50;

    public static IReadOnlyList<string> States { get; } = [.. Enum.GetValues<EvidenceState>().Select(Words.Of)];

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/evidence", ListAsync);
        pages.MapPost("/evidence/{id}", DecideAsync);
    }

    private static async Task<IResult> DecideAsync(string id, HttpRequest request, LedgerPath ledger, CancellationToken cancellation)
    {
        var fields = await request.FieldsAsync(cancellation);
        var ruling = new EvidenceRuling(id, StateOf(fields.NeededOf("state", States)), fields.Needed("by"), fields.Needed("reason"));
        await ledger.WriteAsync(l => l.DecideAsync(ruling, cancellation), cancellation);
        return Written.SeeOther(Asked.Address("/evidence", ("item", id)));
    }

    private static async Task<IResult> ListAsync (HttpRequest request, LedgerPath ledger, CancellationToken cancellation)
    {
        var decided = request.OneOf("decided", States);
        var query = new EvidenceQuery
        {
            Item = request.Field("item"), Claim = request.Field("claim"), Place = request.Field("place"), Since = request.DayField("since"), Until = request.DayField("until"), After = request.Field("after"),
            Decided = decided is null ? null : StateOf(decided), Limit = Shown + 1,
        };
        var found = await ledger.AskAsync(query.Run, cancellation);
        return new PageOf<EvidenceView>(new EvidenceShown(query, decided, [.. found.Take(Shown)], found.Count > Shown));
    }

    private static EvidenceState StateOf(string word) => Enum.GetValues<EvidenceState>().First(s => Words.Of(s) == word);
}

public sealed record EvidenceShown(EvidenceQuery Asked, string? Decided, IReadOnlyList<EvidenceTold> Items, bool HasMore);
