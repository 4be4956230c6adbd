using Claimline.Ledger;
using Claimline.Ledger.Queries;
using Claimline.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Claimline.Server.Today;

/// <summary>What was said on a day: new, contested, and all else; of an empty ledger, how to begin.</summary>
internal static class TodayPage
{
    private const int Voices = 500;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", async (LedgerPath ledger, CancellationToken cancellation) => await ShowAsync(ledger, null, cancellation));
        pages.MapGet("/day/{day}", async (string day, LedgerPath ledger, CancellationToken cancellation) => await ShowAsync(ledger, Asked.Day(day), cancellation));
        pages.MapGet("/day", (HttpRequest request) => Results.Redirect(request.DayField("day") is { } day ? $"/day/{Told.Day(day)}" : "/"));
    }

    private static async Task<IResult> ShowAsync(LedgerPath ledger, DateOnly? day, CancellationToken cancellation)
    {
        if (!File.Exists(ledger.File)) return new PageOf<BeginView>(ledger.File);
        return await ledger.AskAsync<IResult>(l => (day ?? Last(l)) is { } of ? new PageOf<TodayView>(DayShown.Of(of, Heard(l, of, of, Voices + 1), Voices, Heard(l, null, of.AddDays(-1), 1) is [var before, ..] ? before.Day : null)) : new PageOf<BeginView>(ledger.File), cancellation);
    }

    private static IReadOnlyList<TimelineTold> Heard(ClaimLedger ledger, DateOnly? since, DateOnly until, int limit) => new TimelineQuery { Since = since, Until = until, Limit = limit }.Run(ledger);

    private static DateOnly? Last(ClaimLedger ledger) => new ClaimQuery { Limit = 1 }.Run(ledger).Claims is [var last, ..] ? last.Last : null;
}
