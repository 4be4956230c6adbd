namespace Claimline.Ledger;

/// <summary>What comes to be recorded, one after the other: a document with its reading, what was refused, and that a file was read to its end.</summary>
public abstract class Recordable
{
    private protected Recordable()
    {
    }
}
