# All groups of order at most 64, as permutations. Made with GAP 4.12.1: gap -q gap-small-groups.g
# A line: order,number;generators as lists of images;degree:indicator of each irrep, sorted
LoadPackage("smallgrp",false);;
o:=OutputTextFile("gap-small-groups.txt",false);; SetPrintFormattingStatus(o,false);
for n in [1..64] do for i in [1..NrSmallGroups(n)] do g:=SmallGroup(n,i); h:=Image(SmallerDegreePermutationRepresentation(Image(IsomorphismPermGroup(g)))); gens:=SmallGeneratingSet(h); if gens=[] then gens:=[()]; fi; d:=Maximum(1,LargestMovedPoint(h)); ct:=CharacterTable(g); ds:=List(Irr(ct),x->x[1]); fs:=Indicator(ct,2); s:=SortedList(List([1..Length(ds)],k->[ds[k],fs[k]])); 
AppendTo(o,n,",",i,";",JoinStringsWithSeparator(List(gens,x->JoinStringsWithSeparator(List(ListPerm(x,d),String)," ")),"|"),";",JoinStringsWithSeparator(List(s,x->Concatenation(String(x[1]),":",String(x[2])))," "),"\n"); od; od; CloseStream(o); QUIT;
