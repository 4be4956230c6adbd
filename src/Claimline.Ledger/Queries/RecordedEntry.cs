using Claimline.Ledger.Log;

namespace Claimline.Ledger.Queries;

/// <summary>An entry of the log with all that it takes to prove that it is in there.</summary>
/// <param name="Salt">Hashed in front of the payload for the entry's commitment.</param>
/// <param name="Payload">The content as it is kept: Brotli over a line of JSON and, of a document, its bytes.</param>
/// <param name="Path">From its leaf to the root of the checkpoint (RFC 9162, 2.1.3.1); null where the checkpoint was made before it was recorded.</param>
public sealed record RecordedEntry(Entry Entry, byte[] Salt, byte[] Payload, IReadOnlyList<Digest>? Path);
