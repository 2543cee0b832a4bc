"""How high each row is, and which one lies where; quick for many rows."""

from array import array


class Heights:
    """Rows from top to bottom, in a tree of partial sums (Fenwick)."""

    def __init__(self) -> None:
        self._heights = array("i")
        # At i: the sum of the i & -i rows that end at row i.
        self._sums = array("q", [0])

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    def append(self, height: int) -> None:
        """Add a row below the others."""
        self._heights.append(height)
        place = len(self._heights)
        total, below, step = height, place - 1, 1
        while step < place & -place:
            total += self._sums[below]
            below -= below & -below
            step *= 2
        self._sums.append(total)

    def change(self, row: int, height: int) -> int:
        """Give a row another height, and return by how much it grew."""
        growth = height - self._heights[row]
        self._heights[row] = height
        place = row + 1
        while growth and place < len(self._sums):
            self._sums[place] += growth
            place += place & -place
        return growth

    def top(self, row: int) -> int:
        """Return where a row begins; that of the row behind the last is the end."""
        total = 0
        while row:
            total += self._sums[row]
            row -= row & -row
        return total

    @property
    def total(self) -> int:
        """How high all rows are."""
        return self.top(len(self._heights))

    def row_at(self, y: int) -> int:
        """Return the row that covers `y`, or the nearest one."""
        if not self._heights:
            raise IndexError
        place, step = 0, 1 << len(self._heights).bit_length()
        while step:
            following = place + step
            if following < len(self._sums) and self._sums[following] <= y:
                place = following
                y -= self._sums[following]
            step //= 2
        return min(place, len(self._heights) - 1)

    def clear(self) -> None:
        """Have no rows."""
        del self._heights[:]
        del self._sums[1:]
