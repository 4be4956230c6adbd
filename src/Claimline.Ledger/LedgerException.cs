using Claimline.Language;

namespace Claimline.Ledger;

/// <summary>What keeps a ledger from being opened, read or written: a full disk, another writer, a file that is no ledger.</summary>
/// <remarks>
/// An exception and not a value, unlike a document's refusal: any step may meet it, nothing can be done about it where it happens,
/// and the transaction must end on the way out. Hosts show the problem.
/// </remarks>
public sealed class LedgerException(Problem problem, Exception? inner = null) : Exception(problem?.ToString(), inner)
{
    public Problem Problem { get; } = problem ?? throw new ArgumentNullException(nameof(problem));
}
