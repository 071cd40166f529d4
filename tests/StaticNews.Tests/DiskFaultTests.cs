using StaticNews.Model;

namespace StaticNews.Tests;

/// <summary>A disk that fails is told as such, whichever stage and thread met it.</summary>
public sealed class DiskFaultTests
{
    [Fact]
    public void Of_several_threads_that_failed_the_disk_is_told()
    {
        AggregateException several = new(new InvalidOperationException("x"), new AggregateException(new IOException("Input/output error.")));
        Assert.True(DiskFault.Is(several));
        Assert.Equal("Input/output error", DiskFault.Of(several, "site").Message);
    }

    [Fact]
    public void What_is_no_fault_of_the_disk_is_not_told_as_one() => Assert.False(DiskFault.Is(new AggregateException(new InvalidOperationException())));
}
