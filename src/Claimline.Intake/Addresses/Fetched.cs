namespace Claimline.Intake.Addresses;

/// <summary>What an address answered.</summary>
/// <param name="Address">Where the answer came from, behind all redirects.</param>
/// <param name="IsUnchanged">The server says that it is what was fetched before; there are no bytes.</param>
/// <param name="Headers">A header a line, as "name: value".</param>
public sealed record Fetched(Uri Address, bool IsUnchanged, ReadOnlyMemory<byte> Bytes, IReadOnlyList<string> Headers);
