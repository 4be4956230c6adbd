namespace Claimline.Intake.Addresses;

/// <summary>Thrown where a name leads to no address that may be connected to; caught where it was asked for.</summary>
internal sealed class RefusedNetworkException(string host) : IOException($"{host} leads to a network that is not public");
