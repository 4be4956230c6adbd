using Claimline.Language;

namespace Claimline.Server;

/// <summary>What people do in the workspace that takes more than the ledger: reading documents and what they write. The program that serves it says how.</summary>
/// <param name="Log">Records a statement by hand, of fields named as the options of <c>claimline log</c>; gives the document it became, or all that is wrong.</param>
/// <param name="Add">Reads a file and records what is in it, as <c>claimline add</c> does; gives what it said.</param>
public sealed record WorkspaceActions(
    Func<IReadOnlyDictionary<string, string>, string, CancellationToken, Task<(string? Document, IReadOnlyList<Problem> Problems)>> Log,
    Func<string, string, CancellationToken, Task<AddedFile>> Add);

/// <summary>What became of a file that was added.</summary>
/// <param name="IsWhole">Nothing of it was refused.</param>
/// <param name="Said">A line for what was found, and one for each thing that is to be known or was refused.</param>
public sealed record AddedFile(bool IsWhole, IReadOnlyList<string> Said);
