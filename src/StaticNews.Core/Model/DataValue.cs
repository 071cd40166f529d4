using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>A value of a data file, as templates see it.</summary>
public abstract record DataValue
{
    /// <summary>Nothing, written null, ~ or not at all.</summary>
    public sealed record Nothing : DataValue;

    /// <summary>A text; dates are texts too.</summary>
    public sealed record Text(string Value) : DataValue;

    /// <summary>true or false.</summary>
    public sealed record Flag(bool Value) : DataValue;

    /// <summary>A whole number.</summary>
    public sealed record Whole(long Value) : DataValue;

    /// <summary>Any other number.</summary>
    public sealed record Fraction(double Value) : DataValue;

    /// <summary>Values in order.</summary>
    public sealed record List(ImmutableArray<DataValue> Items) : DataValue;

    /// <summary>Values by name, in the order of the file.</summary>
    public sealed record Map(ImmutableArray<(string Name, DataValue Value)> Entries) : DataValue;
}
