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
            var was = before is null ? "a part of another claim" : before.Headline;
            table.Row(new Cell(((now ?? before)!.ShortId, Style.Cyan)), now is null ? $"{was}; no claim of its own now" : was == now.Headline ? $"{was}, as before" : $"{was}, now {now.Headline}", (now ?? before)!.Label);
        }
    }
}
