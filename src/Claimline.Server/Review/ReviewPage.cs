using Claimline.Ledger;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Queries;
using Claimline.Ledger.Sources;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Review;

/// <summary>What waits for a person: evidence that nobody located or nobody looked at twice, sources of which nobody knows the side, posts that were not read.</summary>
internal static class ReviewPage
{
    private const int Of = 10, Looked = 200;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/review", async (LedgerPath ledger, CancellationToken cancellation) => new PageOf<ReviewView>(await ledger.AskAsync(Waiting, cancellation)));
        pages.MapPost("/review/source", async (HttpRequest request, LedgerPath ledger, CancellationToken cancellation) =>
        {
            var fields = await request.FieldsAsync(cancellation);
            var ruling = new SourceRuling.Told(fields.Needed("source"), [new SourceFact(SourceField.Party, fields.NeededOf("party", ClaimChoices.Parties))], null, null);
            await ledger.WriteAsync(l => l.DecideAsync(ruling, fields.Needed("by"), fields.Needed("reason"), cancellation), cancellation);
            return Written.SeeOther("/review");
        });
    }

    private static ReviewShown Waiting(ClaimLedger ledger)
    {
        var evidence = new EvidenceQuery { Limit = Looked }.Run(ledger);
        return new ReviewShown(
            [.. evidence.Where(static e => e.State == Words.Of(EvidenceState.Unlocated)).Take(Of)],
            [.. evidence.Where(static e => e.State == Words.Of(EvidenceState.Located)).Take(Of)],
            [.. new SourceQuery { Limit = Looked }.Run(ledger).Where(static s => s.Party is null).Take(Of)],
            new UnreadQuery { Limit = Of }.Run(ledger));
    }
}

/// <summary>A few of each, what was told of last first; of sources, those with most statements.</summary>
public sealed record ReviewShown(IReadOnlyList<EvidenceTold> Unlocated, IReadOnlyList<EvidenceTold> Unchecked, IReadOnlyList<SourceTold> Sources, IReadOnlyList<UnreadTold> Unread);
