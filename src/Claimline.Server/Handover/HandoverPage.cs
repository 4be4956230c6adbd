using Claimline.Ledger.Queries;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Handover;

/// <summary>What is open, for whoever takes over the desk.</summary>
internal static class HandoverPage
{
    private const int Listed = 20, LookedThrough = 200;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/handover", async (LedgerPath ledger, CancellationToken cancellation) => new PageOf<HandoverView>(await ledger.AskAsync(static l =>
    {
        var problems = new RefusalQuery { Limit = Listed + 1 }.Run(l);
        var unread = new UnreadQuery { Limit = Listed + 1 }.Run(l);
        var unlocated = new EvidenceQuery { Limit = LookedThrough }.Run(l).Where(static e => e.State is "unlocated").ToList();
        return new HandoverShown(new OpenJudgementQuery { Limit = Listed + 1 }.Run(l), unlocated, problems, unread, Listed);
    }, cancellation)));
}

/// <summary>Judgements that are to be looked at again, footage that nobody located, what could not be read, and what nobody reads.</summary>
/// <param name="Listed">How many of each are shown; there may be one more, which says that there are more.</param>
public sealed record HandoverShown(IReadOnlyList<OpenJudgement> Judgements, IReadOnlyList<EvidenceTold> Unlocated, IReadOnlyList<RefusalTold> Problems, IReadOnlyList<UnreadTold> Unread, int Listed);
