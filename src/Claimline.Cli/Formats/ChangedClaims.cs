using Claimline.Ledger.Queries;
using static Claimline.Cli.Formats.Columns;

namespace Claimline.Cli.Formats;

/// <summary>Claims that a decision bears on: how each stood and how it stands now.</summary>
internal static class ChangedClaims
{
    public static void Write(TextWriter output, int width, bool colour, IEnumerable<(ClaimSummary? Before, ClaimSummary? After)> claims)
    {
        var table = new Columns(output, colour, 10, 30, width - 44);
        foreach (var (before, now) in claims)
        {
            // An id that was not there, or is no more, need not mean new words: what was heard in one claim may be heard in two, or the other way round.
            var what = (before, now) switch
            {
                (null, _) => $"no claim of its own before, now {now!.Headline}",
                (_, null) => $"{before.Headline}, now no claim of its own",
                _ => before.Headline == now.Headline ? $"{now.Headline}, as before" : $"{before.Headline}, now {now.Headline}",
            };
            table.Row(new Cell(((now ?? before)!.ShortId, Style.Cyan)), what, (now ?? before)!.Label);
        }
    }
}
